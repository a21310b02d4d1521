package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** What waits for this moderator, or that of it which the address asks for. */
@Named
@RequestScoped
public class QueuePage {
  @Inject CaseReview review;
  @Inject QueueFilters filters;
  @Inject Address address;

  private Page<QueueItem> cases;

  public void load() {
    cases = review.queue(filters.filter(), address.page());
  }

  public Page<QueueItem> getCases() {
    return cases;
  }
}
