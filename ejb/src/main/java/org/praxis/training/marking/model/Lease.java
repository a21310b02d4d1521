package org.praxis.training.marking.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * That a marker has work to themselves.
 *
 * @param until when it lapses if they do nothing
 */
@Embeddable
public record Lease(
    @Column(name = "claimed_by") PersonId holder, @Column(name = "claimed_until") Instant until) {
  /** For how long a marker who does nothing has it to themselves. */
  public static final Duration LENGTH = Duration.ofMinutes(10);

  static Lease begin(PersonId holder, Instant now) {
    return new Lease(holder, now.plus(LENGTH));
  }

  boolean counts(Instant now) {
    return until.isAfter(now);
  }

  boolean isOf(PersonId person) {
    return holder.equals(person);
  }
}
