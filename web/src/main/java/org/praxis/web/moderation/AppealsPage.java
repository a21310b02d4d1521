package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.view.AppealItem;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;

/** Appeals that wait for whoever looks. */
@Named
@RequestScoped
public class AppealsPage {
  @Inject AppealHandling handling;
  @Inject Address address;

  private Page<AppealItem> appeals;

  public void load() {
    appeals = handling.waiting(address.page());
  }

  public Page<AppealItem> getAppeals() {
    return appeals;
  }

  /** How many there are; also for pages that do not list them. */
  public long getWaiting() {
    return appeals == null ? handling.waiting() : appeals.total();
  }
}
