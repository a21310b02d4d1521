package org.praxis.training.sessions.view;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.sessions.SessionDateId;

/**
 * A date as a mail tells one person of it.
 *
 * @param entry identity of the entry in that person's calendar
 * @param sequence which issue of the entry it is; grows with each change, and with each seat that
 *     they get
 * @param place office and room; null for an online session
 * @param trainers what they are called
 * @param ahead whether it is neither cancelled nor begun, and this person comes: has a seat, waits
 *     for one, or gives it
 * @param seat whether they have a seat or give it
 * @param had whether there may be an entry of it in their calendar
 * @param reason why it was cancelled, or what was answered; null for nothing
 */
public record ToldSession(
    PersonId reader,
    SessionDateId id,
    String entry,
    int sequence,
    String track,
    String step,
    Instant begins,
    Instant ends,
    ZoneId zone,
    String place,
    boolean online,
    List<String> trainers,
    boolean ahead,
    boolean seat,
    boolean had,
    String reason) {
  public ToldSession {
    trainers = List.copyOf(trainers);
  }
}
