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

  /** Reads it now and not only when it is written. */
  public void read() {
    mine = discovering.mine(MOST);
  }

  public List<OpenCommunity> getMine() {
    if (mine == null) {
      read();
    }
    return mine;
  }
}
