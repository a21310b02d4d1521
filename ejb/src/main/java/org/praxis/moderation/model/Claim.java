package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;

/**
 * That a moderator has a case, or an appeal, to themselves.
 *
 * @param until when it lapses if they do nothing
 */
@Embeddable
public record Claim(
    @Column(name = "claimed_by") PersonId holder, @Column(name = "claimed_until") Instant until) {
  /** For how long a moderator who does nothing has something to themselves. */
  public static final Duration LEASE = Duration.ofMinutes(10);

  boolean isOver(Instant now) {
    return !until.isAfter(now);
  }

  /** What counts of it at that moment; nothing is null. */
  static Optional<Claim> at(Claim claim, Instant now) {
    return Optional.ofNullable(claim).filter(lease -> !lease.isOver(now));
  }

  /**
   * @throws ChangedMeanwhile when another moderator has it
   */
  static void expectNobodyElses(Claim claim, PersonId by, Instant now) {
    if (at(claim, now).filter(other -> !other.holder().equals(by)).isPresent()) {
      throw new ChangedMeanwhile();
    }
  }

  /**
   * Has it from now on, or for longer.
   *
   * @throws ChangedMeanwhile when another moderator has it
   */
  static Claim taken(Claim claim, PersonId by, Instant now) {
    expectNobodyElses(claim, by, now);
    return new Claim(by, now.plus(LEASE));
  }

  /** What is left when somebody gives back what they have; what they do not have stays. */
  static Claim left(Claim claim, PersonId by) {
    return claim != null && claim.holder().equals(by) ? null : claim;
  }
}
