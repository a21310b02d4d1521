package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.guides.GuideReading;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.GuideRow;
import org.praxis.communities.guides.view.OwnProposalRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** What the reader owns and should look at, writes, and proposed; each read once a request. */
@Named
@RequestScoped
public class OwnGuides {
  private static final PageRequest FEW = new PageRequest(1, 5);
  private static final PageRequest SOME = new PageRequest(1, 20);

  @Inject GuideReading reading;
  @Inject ProposalReading proposals;

  private Page<GuideRow> overdue;
  private Page<GuideRow> written;
  private Page<OwnProposalRow> proposed;

  public Page<GuideRow> getOverdue() {
    if (overdue == null) {
      overdue = reading.mine(true, FEW);
    }
    return overdue;
  }

  /** What the reader owns or writes with others. */
  public Page<GuideRow> getWritten() {
    if (written == null) {
      written = reading.written(SOME);
    }
    return written;
  }

  /** What the reader would have changed in guides. */
  public Page<OwnProposalRow> getProposed() {
    if (proposed == null) {
      proposed = proposals.mine(SOME);
    }
    return proposed;
  }
}
