package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalReading;
import org.praxis.communities.guides.view.GuideHeader;
import org.praxis.communities.guides.view.ProposalRow;
import org.praxis.communities.guides.view.RevisionRow;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;

/** Who wrote what in a guide, and what is proposed. */
@Named
@RequestScoped
public class GuideHistoryPage {
  @Inject GuideHistory history;
  @Inject ProposalReading proposals;
  @Inject Address address;
  @Inject HttpServletRequest request;

  private boolean onlyProposals;
  private GuideHeader guide;
  private Page<RevisionRow> revisions;
  private Page<ProposalRow> proposed;

  public void load() {
    GuideId id = address.id(GuideId::new);
    guide = history.header(id);
    onlyProposals = "proposals".equals(request.getParameter("list"));
    revisions = onlyProposals ? null : history.history(id, address.page());
    proposed = proposals.of(id, onlyProposals ? address.page() : PageRequest.first());
  }

  /** Whether the address wants all that is proposed, and nothing of the history. */
  public boolean isOnlyProposals() {
    return onlyProposals;
  }

  public GuideHeader getGuide() {
    return guide;
  }

  public Page<RevisionRow> getRevisions() {
    return revisions;
  }

  /** The reader's own, or all for those who write the guide. */
  public Page<ProposalRow> getProposed() {
    return proposed;
  }
}
