package org.praxis.training.marking.view;

import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.marking.SignOffBy;

/**
 * Who may sign off a step.
 *
 * @param people those who are named
 * @param audience its name; null where none is asked
 */
public record SignOffView(SignOffBy by, List<PersonChip> people, String audience) {
  public SignOffView {
    people = List.copyOf(people);
  }
}
