package org.praxis.training.marking.view;

import java.util.List;
import org.praxis.people.view.PersonChip;

/**
 * A learner's sign-off of one step.
 *
 * @param requests the latest first
 * @param mentors whom they may ask; those of an audience are not told
 * @param audience name of the audience to which a mentor belongs; null where none is asked
 */
public record AskingView(List<SignOffRow> requests, List<PersonChip> mentors, String audience) {
  public AskingView {
    requests = List.copyOf(requests);
    mentors = List.copyOf(mentors);
  }

  /** The request that waits; null where none does. */
  public SignOffRow waiting() {
    return requests.stream().filter(row -> row.answeredAt() == null).findFirst().orElse(null);
  }
}
