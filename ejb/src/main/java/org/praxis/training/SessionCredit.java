package org.praxis.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SessionStep;

/**
 * What attendance does to the step that a session is of; in the transaction of whoever says who was
 * there.
 */
@ApplicationScoped
public class SessionCredit {
  @Inject StepCredit credit;

  /**
   * The learner was there; long enough, they have done the step. Where it is not in the edition
   * that they are on (any more), or they have done it, that changes nothing.
   *
   * @param minutes that they were there; null where nobody counted them
   * @param booking which proves it
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void attended(EnrolmentId id, StepId step, Integer minutes, UUID booking, Instant now) {
    Enrolment enrolment = credit.lock(id);
    boolean enough =
        enrolment.edition().steps().stream()
            .filter(found -> found.id().equals(step))
            .anyMatch(found -> found instanceof SessionStep session && session.isEnough(minutes));
    if (enough) {
      credit.done(enrolment, step, booking, now);
    } else {
      credit.undone(enrolment, booking, now);
    }
  }

  /**
   * They were not, although it had been said: what it completed does not stand any more, unless the
   * track is finished.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(EnrolmentId id, UUID booking, Instant now) {
    credit.undone(credit.lock(id), booking, now);
  }
}
