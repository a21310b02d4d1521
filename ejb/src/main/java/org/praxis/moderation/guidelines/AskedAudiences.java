package org.praxis.moderation.guidelines;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.moderation.guidelines.store.Askings;
import org.praxis.moderation.rules.Rules;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.Shift;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/**
 * The audiences that are asked to acknowledge the guidelines, and those with whose contributions a
 * rule of the company is concerned.
 */
@ApplicationScoped
public class AskedAudiences implements AudienceUse {
  @Inject Askings askings;
  @Inject Rules rules;

  @Override
  public List<Used> uses(AudienceId audience) {
    List<Used> uses = new ArrayList<>();
    if (askings.holding(Guidelines.COMPANY).stream()
        .anyMatch(asking -> audience.equals(asking.audience()))) {
      uses.add(
          new Used(
              "moderation.guidelines.used", Guidelines.ADDRESS, "/moderation/guidelines-edit"));
    }
    if (rules.goingBy(audience).contains(Guidelines.COMPANY)) {
      uses.add(new Used("moderation.guidelines.ruled", Guidelines.ADDRESS, "/moderation/rules"));
    }
    return uses;
  }

  /**
   * Who joins has to acknowledge them before they write, and the rule is about what they send; who
   * leaves has not, and it is not, any more.
   */
  @Override
  public List<Consequence> consequences(AudienceId audience, Shift shift) {
    return uses(audience).stream()
        .map(use -> new Consequence(use, shift.joining(), shift.leaving()))
        .toList();
  }
}
