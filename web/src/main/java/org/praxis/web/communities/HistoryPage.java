package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.ContributionId;
import org.praxis.communities.RevisionHistory;
import org.praxis.communities.view.HistoryView;
import org.praxis.web.page.Address;

/** What each revision of a contribution changed. */
@Named
@RequestScoped
public class HistoryPage {
  @Inject RevisionHistory history;
  @Inject Address address;

  private HistoryView view;

  public void load() {
    view = history.of(address.id(ContributionId::new));
  }

  public HistoryView getView() {
    return view;
  }
}
