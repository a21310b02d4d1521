package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What the reader owns and should look at; read once a request. */
@Named
@RequestScoped
public class OwnGuides {
  private static final PageRequest FEW = new PageRequest(1, 5);

  @Inject GuideReading reading;

  private Page<GuideRow> overdue;

  public Page<GuideRow> getOverdue() {
    if (overdue == null) {
      overdue = reading.mine(true, FEW);
    }
    return overdue;
  }
}
