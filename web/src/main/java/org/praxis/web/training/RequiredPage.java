package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.Enrolling;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** What is assigned to the reader, what is due first comes first; beginning it. */
@Named
@RequestScoped
public class RequiredPage {
  @Inject MyAssignments mine;
  @Inject Enrolling enrolling;
  @Inject Address address;
  @Inject Attempt attempt;

  private Page<AssignmentRow> assignments;

  public void load() {
    attempt.pressed(
        "begin",
        slug -> {
          enrolling.enrol(slug);
          return TrackPage.address(slug) + "?done=enrolled";
        });
    if (!attempt.isOver()) {
      assignments = mine.assignments(address.page());
    }
  }

  public Page<AssignmentRow> getAssignments() {
    return assignments;
  }
}
