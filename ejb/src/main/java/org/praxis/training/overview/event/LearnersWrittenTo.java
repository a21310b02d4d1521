package org.praxis.training.overview.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.overview.MessageId;

/** Learners of a track have a message from who looks after it; of many, each event has a part. */
public record LearnersWrittenTo(
    MessageId message, TrackId track, PersonId sender, List<PersonId> people, Instant at) {
  public LearnersWrittenTo {
    people = List.copyOf(people);
  }
}
