package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.platform.Page;
import org.praxis.training.assigning.AssignRuleId;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.assigning.RuleChanging;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.AssignedPerson;
import org.praxis.training.assigning.view.RuleView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One rule: whom it concerns and how they stand, and what became of it. */
@Named
@RequestScoped
public class AssignmentPage {
  @Inject RuleReading reading;
  @Inject RuleChanging changing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject AssignDoor door;
  @Inject HttpServletRequest request;

  private RuleView rule;
  private Page<AssignedPerson> people;

  public void load() {
    door.expect();
    AssignRuleId id = address.id(AssignRuleId::new);
    attempt.pressed(
        "end", number -> AssignmentChangePage.address(changing.planEnd(id, Numbers.whole(number))));
    if (!attempt.isOver()) {
      rule = reading.rule(id);
      people = reading.people(id, getStatus(), getName(), address.page());
    }
  }

  static String address(AssignRuleId id) {
    return "/training/assignment/" + id;
  }

  public RuleView getRule() {
    return rule;
  }

  public Page<AssignedPerson> getPeople() {
    return people;
  }

  /** Of whom the list is; null of all. */
  public AssignmentStatus getStatus() {
    String kind = request.getParameter("kind");
    return getStates().stream()
        .filter(status -> status.name().equals(kind))
        .findFirst()
        .orElse(null);
  }

  public List<AssignmentStatus> getStates() {
    return Stream.of(AssignmentStatus.values()).toList();
  }

  public String getName() {
    String name = request.getParameter("q");
    return name == null ? "" : name;
  }
}
