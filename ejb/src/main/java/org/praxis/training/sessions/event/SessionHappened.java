package org.praxis.training.sessions.event;

import java.time.Instant;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.sessions.SessionDateId;
import org.praxis.training.sessions.SessionTurn;

/**
 * Something happened with a date, of which these people hear.
 *
 * @param people in no order
 * @param before when they would come, where that is earlier than the date begins now; else null
 */
public record SessionHappened(
    SessionDateId session, SessionTurn turn, List<PersonId> people, Instant at, Instant before) {
  public SessionHappened(
      SessionDateId session, SessionTurn turn, List<PersonId> people, Instant at) {
    this(session, turn, people, at, null);
  }

  public SessionHappened {
    people = List.copyOf(people);
  }
}
