package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.MyContributions;
import org.praxis.communities.view.ContributionView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** What the reader wrote, and what became of it. */
@Named
@RequestScoped
public class ContributionsPage {
  @Inject MyContributions contributions;
  @Inject Address address;

  private Page<ContributionView> mine;

  public void load() {
    mine = contributions.list(address.page());
  }

  /** Where guides stand below; once is enough. */
  public boolean isFirst() {
    return address.page().number() == 1;
  }

  public Page<ContributionView> getMine() {
    return mine;
  }
}
