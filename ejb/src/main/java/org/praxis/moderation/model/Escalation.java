package org.praxis.moderation.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import org.praxis.moderation.EscalationLevel;
import org.praxis.moderation.HandedUp;
import org.praxis.people.PersonId;

/**
 * That a case went up, because it was late or a moderator wanted it to. To each level once.
 *
 * @param by who handed it up; null where the clock did
 * @param because why; null where the clock did
 * @param next when the clock takes it up once more; null where nobody is above
 */
@Embeddable
public record Escalation(
    @Enumerated(EnumType.STRING) @Column(name = "escalated_to") EscalationLevel to,
    @Column(name = "escalated_at") Instant at,
    @Column(name = "escalated_by") PersonId by,
    @Column(name = "escalated_because") String because,
    @Column(name = "escalates_at") Instant next) {
  public static Escalation byHand(
      EscalationLevel to, PersonId by, String because, Instant now, Instant next) {
    return new Escalation(to, now, by, because, next);
  }

  /** Whether somebody wanted it decided above; what is only late anybody may still decide. */
  public boolean isByHand() {
    return by != null;
  }

  /** The same further up, by the clock; who handed it up and why stays. */
  static Escalation late(Escalation before, EscalationLevel to, Instant now, Instant next) {
    return before == null
        ? new Escalation(to, now, null, null, next)
        : new Escalation(to, now, before.by, before.because, next);
  }

  boolean isBelow(EscalationLevel level) {
    return to.compareTo(level) < 0;
  }

  /** What was further up already stays there. */
  Escalation after(Escalation before) {
    return before == null || before.isBelow(to)
        ? this
        : new Escalation(before.to, at, by, because, before.next);
  }

  /** The same where the clock takes it up so much later, if it does. */
  Escalation later(Duration time) {
    return next == null ? this : new Escalation(to, at, by, because, next.plus(time));
  }

  /**
   * @param as in which place above somebody stands; null for a moderator of the place
   * @throws HandedUp to whoever handed it up and to others who do not stand above
   */
  void expectOpenTo(PersonId person, EscalationLevel as) {
    boolean above =
        as == EscalationLevel.COMPANY || as == EscalationLevel.OWNERS && !person.equals(by);
    if (isByHand() && !above) {
      throw new HandedUp();
    }
  }
}
