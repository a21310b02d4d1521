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
 */
public record SessionHappened(
    SessionDateId session, SessionTurn turn, List<PersonId> people, Instant at) {
  public SessionHappened {
    people = List.copyOf(people);
  }
}
