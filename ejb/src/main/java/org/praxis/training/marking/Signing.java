package org.praxis.training.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.StepCredit;
import org.praxis.training.marking.event.SignOffGiven;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.marking.view.SignOffRow;
import org.praxis.training.model.Enrolment;

/** What a mentor is asked to sign, and signing it or not. A signature does the learner's step. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Signing {
  public static final int LONGEST_REASON = 1000;

  @Inject SignOffs signOffs;
  @Inject SignOffViews views;
  @Inject StepCredit credit;
  @Inject MarkingRecord recorded;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What waits for whoever asks, what has waited longest first. */
  public Page<SignOffRow> waiting(PageRequest page) {
    return new Page<>(
        views.rows(signOffs.waiting(me.id(), page)), page, signOffs.countWaiting(me.id()));
  }

  /** How much waits for whoever asks. */
  public long count() {
    return signOffs.countWaiting(me.id());
  }

  /** A request to, or of, whoever asks. */
  public SignOffRow request(SignOffId id) {
    return signOffs
        .find(id)
        .filter(found -> found.mentor().equals(me.id()) || found.learner().equals(me.id()))
        .map(found -> views.rows(List.of(found)).get(0))
        .orElseThrow(NoSuchSignOff::new);
  }

  /**
   * Signs it: the step is done.
   *
   * @throws SignOffAnswered when it does not wait any more
   */
  public void sign(SignOffId id) {
    Enrolment enrolment = lock(id);
    SignOffRequest request = mine(id);
    Instant now = clock.instant();
    request.sign(now);
    credit.done(enrolment, request.step().id(), request.id().value(), now);
    tell(request, true, now);
  }

  /**
   * Does not sign it, and says why; the learner may ask again.
   *
   * @throws SignOffAnswered when it does not wait any more
   */
  public void decline(SignOffId id, @Written(max = LONGEST_REASON) String reason) {
    lock(id);
    SignOffRequest request = mine(id);
    Instant now = clock.instant();
    request.decline(reason, now);
    tell(request, false, now);
  }

  private void tell(SignOffRequest request, boolean signed, Instant now) {
    recorded.answered(request);
    outbox.record(new SignOffGiven(request.id(), request.learner(), signed, now));
  }

  // The enrolment first, as everywhere.
  private Enrolment lock(SignOffId id) {
    return credit.lock(signOffs.enrolment(id).orElseThrow(NoSuchSignOff::new));
  }

  private SignOffRequest mine(SignOffId id) {
    SignOffRequest request = signOffs.lock(id).orElseThrow(NoSuchSignOff::new);
    if (request.learner().equals(me.id())) {
      throw new OwnWork();
    }
    if (!request.mentor().equals(me.id()) || request.waits() && signOffs.isAstray(id)) {
      throw new NoSuchSignOff();
    }
    return request;
  }
}
