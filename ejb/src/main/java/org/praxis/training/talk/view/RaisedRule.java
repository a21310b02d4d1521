package org.praxis.training.talk.view;

import java.util.List;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.talk.Judgement.Condition;

/**
 * A discussion step that a draft judges differently.
 *
 * @param asked what it would ask
 * @param done how many of those in progress have done it by the rule that there is
 * @param unmet how many of them have not written what the other one asks
 * @param some of these, 20 at most
 */
public record RaisedRule(
    StepId id,
    Integer number,
    String title,
    List<Condition> asked,
    Integer done,
    Integer unmet,
    List<PersonChip> some) {
  public RaisedRule {
    asked = List.copyOf(asked);
    some = List.copyOf(some);
  }
}
