package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.view.OwnReport;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** What the reader reported, and what became of it. */
@Named
@RequestScoped
public class ReportsPage {
  @Inject Reporting reporting;
  @Inject Address address;

  private Page<OwnReport> mine;

  public void load() {
    mine = reporting.mine(address.page());
  }

  public Page<OwnReport> getMine() {
    return mine;
  }
}
