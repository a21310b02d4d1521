package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.ProposalsWaiting;
import org.praxis.communities.view.RequestsWaiting;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * What colleagues wait for the reader to answer, in communities and guides; read once a request.
 */
@Named
@RequestScoped
public class Unanswered {
  private static final PageRequest FEW = new PageRequest(1, 5);

  @Inject MemberKeeping keeping;
  @Inject ProposalReading reading;

  private Page<RequestsWaiting> requests;
  private Page<ProposalsWaiting> proposals;

  /** Who wants to belong to a community that the reader looks after. */
  public Page<RequestsWaiting> getRequests() {
    if (requests == null) {
      requests = keeping.waiting(FEW);
    }
    return requests;
  }

  /** What would change in guides that the reader writes. */
  public Page<ProposalsWaiting> getProposals() {
    if (proposals == null) {
      proposals = reading.waiting(FEW);
    }
    return proposals;
  }

  public boolean isAny() {
    return !getRequests().isEmpty() || !getProposals().isEmpty();
  }

  /** How many communities and guides there are beyond those that are shown. */
  public long getMore() {
    return beyond(getRequests()) + beyond(getProposals());
  }

  private static long beyond(Page<?> shown) {
    return shown.total() - shown.items().size();
  }
}
