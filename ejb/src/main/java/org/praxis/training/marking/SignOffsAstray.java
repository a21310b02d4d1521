package org.praxis.training.marking;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.StepCredit;
import org.praxis.training.marking.event.SignOffAsked;
import org.praxis.training.marking.event.SignOffLapsed;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SignOffStep;

/**
 * Requests that wait for somebody who may not sign them any more: another leads the learner or
 * looks after the track, or they are not on the list or in the audience. Where one person alone
 * signs, it waits for them from now on; else the learner is free to ask somebody else.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SignOffsAstray {
  @Inject SignOffs signOffs;
  @Inject Mentors mentors;
  @Inject StepCredit credit;
  @Inject MarkingRecord recorded;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Some of them, those that were asked first.
   *
   * @param after the last one that was looked at; null at first
   */
  public List<SignOffId> some(SignOffId after, int most) {
    return signOffs.astray(after, most);
  }

  /** Passes one on, each in a transaction of its own; what is answered meanwhile is left alone. */
  public void pass(SignOffId id) {
    // The enrolment first, as everywhere.
    Enrolment enrolment = credit.lock(signOffs.enrolment(id).orElseThrow());
    SignOffRequest request = signOffs.lock(id).orElseThrow();
    if (!request.waits() || !signOffs.isAstray(id)) {
      return;
    }
    Instant now = clock.instant();
    Optional<PersonId> next = only(enrolment, request);
    if (next.filter(request::passTo).isPresent()) {
      recorded.passed(request);
      outbox.record(new SignOffAsked(id, request.mentor(), now));
    } else {
      request.lapse(now);
      recorded.lapsed(request);
      outbox.record(new SignOffLapsed(id, request.learner(), now));
    }
  }

  // Of several the learner chooses.
  private Optional<PersonId> only(Enrolment enrolment, SignOffRequest request) {
    return enrolment.edition().steps().stream()
        .filter(step -> step.id().equals(request.step().id()))
        .filter(SignOffStep.class::isInstance)
        .map(SignOffStep.class::cast)
        .filter(step -> isOfOne(step.signOff().by()))
        .flatMap(step -> mentors.listed(step, enrolment).stream())
        .findFirst();
  }

  private static boolean isOfOne(SignOffBy by) {
    return by == SignOffBy.MANAGER || by == SignOffBy.TRAINER;
  }
}
