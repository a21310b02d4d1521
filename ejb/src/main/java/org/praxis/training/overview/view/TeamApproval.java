package org.praxis.training.overview.view;

import java.time.Instant;
import org.praxis.people.view.PersonChip;

/**
 * What waits for a manager's answer.
 *
 * @param kind names it in texts
 * @param what about what: the title of a track or a session
 * @param track what a session belongs to; null of what is about a track itself, or no session
 * @param begins when a session does; null of anything else
 * @param reason in the words of who asks; may be null
 * @param address of the page on which it is answered
 */
public record TeamApproval(
    String kind,
    PersonChip person,
    String what,
    String track,
    Instant begins,
    String reason,
    Instant askedAt,
    String address) {
  /** Of what is about no session. */
  public TeamApproval(
      String kind, PersonChip person, String what, String reason, Instant askedAt, String address) {
    this(kind, person, what, null, null, reason, askedAt, address);
  }
}
