package org.praxis.training.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.EnrolmentId;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.marking.event.SignOffAsked;
import org.praxis.training.marking.model.SignOffRequest;
import org.praxis.training.marking.store.SignOffs;
import org.praxis.training.marking.view.AskingView;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.SignOffStep;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;

/**
 * Asking a mentor to sign that one can do what a step asks. One request waits at a time: whoever
 * asks somebody else takes the other one back.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AskingToSign {
  public static final int LONGEST_NOTE = 2000;

  @Inject SignOffs signOffs;
  @Inject SignOffViews views;
  @Inject Mentors mentors;
  @Inject Enrolments enrolments;
  @Inject AudienceNames audiences;
  @Inject People people;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What the learner has asked for that step, and whom they may ask. */
  public AskingView asked(EnrolmentId id, @NotNull StepId stepId) {
    Enrolment enrolment = enrolments.mine(id, me.id()).orElseThrow(NoSuchEnrolment::new);
    SignOffStep step = signOff(enrolment, stepId);
    List<PersonId> listed = mentors.listed(step, enrolment);
    Map<PersonId, PersonChip> chips = listed.isEmpty() ? Map.of() : people.chips(listed);
    AudienceId audience = step.signOff().audience();
    return new AskingView(
        views.rows(signOffs.of(id, stepId)),
        listed.stream().map(chips::get).toList(),
        audience == null ? null : audiences.of(List.of(audience)).get(audience));
  }

  /**
   * Asks a mentor; asking the same one again while they are asked is asking once.
   *
   * @throws org.praxis.training.StepLocked when the step is not open
   * @throws StepDone when it is done
   * @throws NotYourMentor when that one does not sign it
   * @throws OwnWork when that is the learner
   */
  public SignOffId ask(
      EnrolmentId id,
      @NotNull StepId stepId,
      @NotNull PersonId mentor,
      @Written(max = LONGEST_NOTE, optional = true) String note) {
    Enrolment enrolment = enrolments.lock(id, me.id()).orElseThrow(NoSuchEnrolment::new);
    SignOffStep step = signOff(enrolment, stepId);
    enrolment.expectOpen(step, days.today(me.id()));
    if (enrolment.isDone(step)) {
      throw new StepDone();
    }
    if (mentor.equals(me.id())) {
      throw new OwnWork();
    }
    if (!mentors.may(mentor, step, enrolment)) {
      throw new NotYourMentor();
    }
    Optional<SignOffRequest> waiting =
        signOffs.of(id, stepId).stream().filter(SignOffRequest::waits).findFirst();
    if (waiting
        .filter(request -> Stream.of(request.mentor(), request.asked()).anyMatch(mentor::equals))
        .isPresent()) {
      return waiting.get().id();
    }
    Instant now = clock.instant();
    waiting.ifPresent(request -> withdraw(request, now));
    SignOffRequest request = new SignOffRequest(enrolment, step, mentor, note, now);
    signOffs.add(request);
    outbox.record(new SignOffAsked(request.id(), mentor, now));
    return request.id();
  }

  // Written down before the next: one waits at a time.
  private void withdraw(SignOffRequest request, Instant now) {
    request.withdraw(now);
    signOffs.write();
  }

  /**
   * Takes a request back.
   *
   * @throws SignOffAnswered when it does not wait any more
   */
  public void withdraw(SignOffId id) {
    EnrolmentId enrolment = signOffs.enrolment(id).orElseThrow(NoSuchSignOff::new);
    enrolments.lock(enrolment, me.id()).orElseThrow(NoSuchSignOff::new);
    signOffs.lock(id).orElseThrow(NoSuchSignOff::new).withdraw(clock.instant());
  }

  private static SignOffStep signOff(Enrolment enrolment, StepId id) {
    Step step = enrolment.edition().step(id);
    if (step instanceof SignOffStep signOff) {
      return signOff;
    }
    throw new OtherKindOfStep();
  }
}
