package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** What nobody looks after since somebody left. */
@Named
@RequestScoped
public class DutiesPage {
  @Inject DutyKeeping keeping;
  @Inject Address address;
  @Inject Viewer viewer;

  private Page<DutyRow> duties;

  public void load() {
    viewer.identify();
    if (!viewer.isDutyKeeper()) {
      throw new NotOpen();
    }
    duties = keeping.vacant(address.page());
  }

  public Page<DutyRow> getDuties() {
    return duties;
  }
}
