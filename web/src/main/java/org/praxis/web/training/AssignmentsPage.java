package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.Page;
import org.praxis.training.assigning.RuleReading;
import org.praxis.training.assigning.view.RuleRow;
import org.praxis.web.page.Address;

/** The rules by which tracks are assigned. */
@Named
@RequestScoped
public class AssignmentsPage {
  @Inject RuleReading reading;
  @Inject Address address;
  @Inject AssignDoor door;
  @Inject AssignWords words;

  private Page<RuleRow> rules;

  public void load() {
    door.expect();
    rules = reading.rules(address.page());
    words.meet(rules.items().stream().map(RuleRow::rule).toList());
  }

  public Page<RuleRow> getRules() {
    return rules;
  }
}
