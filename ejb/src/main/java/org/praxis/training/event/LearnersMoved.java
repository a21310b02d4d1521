package org.praxis.training.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;

/**
 * Some who were in progress go on in a new edition; of many, each event has a part.
 *
 * @param from number of the edition that they were on
 * @param edition number of the one that they are on now
 * @param again steps that all of these had done, and do again
 */
public record LearnersMoved(
    TrackId track, int from, int edition, List<StepId> again, List<PersonId> people, Instant at) {
  public LearnersMoved {
    again = List.copyOf(again);
    people = List.copyOf(people);
  }
}
