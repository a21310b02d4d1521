package org.praxis.people.duty;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.duty.model.Duty;
import org.praxis.people.duty.store.DutyStore;

/** Where a feature says who looks after something of its own. */
@ApplicationScoped
public class Duties {
  @Inject DutyStore duties;
  @Inject Clock clock;

  /** From the moment on that the subject is there, in the same transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void begin(DutyKind kind, UUID subject, PersonId holder) {
    duties.add(new Duty(kind, subject, holder, clock.instant()));
  }

  /** Whether it is this person who looks after the subject. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public boolean isHeldBy(DutyKind kind, UUID subject, PersonId person) {
    return duties.isHeldBy(kind, subject, person);
  }
}
