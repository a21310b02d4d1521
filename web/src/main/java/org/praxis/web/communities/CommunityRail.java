package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.communities.Discovering;
import org.praxis.communities.view.OpenCommunity;

/** The reader's communities, beside every page about communities. */
@Named
@RequestScoped
public class CommunityRail {
  private static final int MOST = 12;

  @Inject Discovering discovering;

  private List<OpenCommunity> mine;

  public List<OpenCommunity> getMine() {
    if (mine == null) {
      mine = discovering.mine(MOST);
    }
    return mine;
  }
}
