package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.reminding.LateReports;
import org.praxis.web.page.Address;

/** Who of those whom the reader leads is late. */
@Named
@RequestScoped
public class LatePage {
  @Inject LateReports reports;
  @Inject Address address;

  private Page<AssignedPerson> people;

  public void load() {
    people = reports.late(address.page());
  }

  public Page<AssignedPerson> getPeople() {
    return people;
  }
}
