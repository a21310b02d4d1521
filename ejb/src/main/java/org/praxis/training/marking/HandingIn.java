package org.praxis.training.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.HeldFiles;
import org.praxis.people.CurrentPerson;
import org.praxis.people.LocalDays;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.AttachmentAddress;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.EnrolmentId;
import org.praxis.training.NoSuchEnrolment;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.marking.event.WorkHandedIn;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Lease;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.store.Works;
import org.praxis.training.marking.view.FileView;
import org.praxis.training.marking.view.HandInView;
import org.praxis.training.marking.view.WorkView;
import org.praxis.training.model.AssignmentStep;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Step;
import org.praxis.training.store.Enrolments;

/**
 * Working on an assignment: keeping what one has, handing it in, and taking it back until somebody
 * begins to mark it. What is kept, and what was taken back, is the learner's alone; what is handed
 * in is for those who mark it as well, and for nobody else. All that was handed in stays.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class HandingIn {
  @Inject Works works;
  @Inject WorkViews views;
  @Inject Enrolments enrolments;
  @Inject HeldFiles files;
  @Inject LocalDays days;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** What the learner has made of a step of the edition that they are on. */
  public WorkView work(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = enrolments.mine(id, me.id()).orElseThrow(NoSuchEnrolment::new);
    return view(enrolment, assignment(enrolment.edition().step(step)));
  }

  /** The same of any of their work, also where their edition has that step no more. */
  public WorkView work(WorkId id) {
    Work work =
        works
            .find(id)
            .filter(found -> found.learner().equals(me.id()))
            .orElseThrow(NoSuchWork::new);
    return view(work.enrolment(), work, WorkViews.asked(work).orElse(null));
  }

  /**
   * Keeps what the learner has; it is not handed in by that.
   *
   * @return the version of it now
   * @throws org.praxis.platform.ChangedMeanwhile when they kept something else on another device
   * @throws WorkWaits while it is handed in
   */
  public long save(EnrolmentId id, @NotNull StepId step, @NotNull @Valid WorkText text) {
    Enrolment enrolment = lock(id);
    AssignmentStep assignment = open(enrolment, step);
    Work work = begun(enrolment, assignment);
    work.save(checked(text, assignment), clock.instant());
    belong(work);
    return work.textVersion();
  }

  /**
   * Hands in what the learner has; the same twice is handed in once.
   *
   * @throws org.praxis.training.StepLocked when the step is not open
   * @throws NoMoreAttempts when it was handed in as often as it may be
   */
  public WorkId handIn(EnrolmentId id, @NotNull StepId step, @NotNull @Valid WorkText text) {
    Enrolment enrolment = lock(id);
    AssignmentStep assignment = open(enrolment, step);
    Work work = begun(enrolment, assignment);
    Instant now = clock.instant();
    Optional<HandIn> handedIn = work.handIn(assignment, checked(text, assignment), now);
    belong(work);
    handedIn.ifPresent(
        news -> outbox.record(new WorkHandedIn(work.id(), work.learner(), news.number(), now)));
    return work.id();
  }

  /**
   * Takes back what waits; it can be changed and handed in again.
   *
   * @throws MarkingBegan when somebody has begun to mark it
   */
  public void takeBack(EnrolmentId id, @NotNull StepId step) {
    Enrolment enrolment = lock(id);
    works.lock(enrolment, step).orElseThrow(NothingHandedIn::new).takeBack(clock.instant());
  }

  private Enrolment lock(EnrolmentId id) {
    return enrolments.lock(id, me.id()).orElseThrow(NoSuchEnrolment::new);
  }

  private AssignmentStep open(Enrolment enrolment, StepId id) {
    AssignmentStep step = assignment(enrolment.edition().step(id));
    enrolment.expectOpen(step, days.today(me.id()));
    if (enrolment.isDone(step)) {
      throw new StepDone();
    }
    return step;
  }

  private static AssignmentStep assignment(Step step) {
    if (step instanceof AssignmentStep assignment) {
      return assignment;
    }
    throw new OtherKindOfStep();
  }

  private Work begun(Enrolment enrolment, AssignmentStep step) {
    return works
        .lock(enrolment, step.id())
        .orElseGet(
            () -> {
              Work work = new Work(enrolment, step.id(), clock.instant());
              works.add(work);
              return work;
            });
  }

  private static WorkText checked(WorkText text, AssignmentStep step) {
    int most = step.asked().files();
    if (text.files().stream().distinct().count() > most) {
      throw new InvalidInput("files", "training.work.tooManyFiles", most);
    }
    return text;
  }

  // The learner's own only, so that nobody opens a colleague's file by naming it.
  private void belong(Work work) {
    List<AttachmentId> named = work.files();
    Set<AttachmentId> all = new LinkedHashSet<>(named);
    AttachmentAddress.in(work.text()).forEach(file -> all.add(new AttachmentId(file)));
    if (!all.isEmpty()) {
      works.write();
      Set<AttachmentId> there = files.belong(WorkFiles.KIND, work.id().value(), all, me.id());
      if (!there.containsAll(named)) {
        throw new InvalidInput("files", "training.work.fileUnknown");
      }
    }
  }

  private WorkView view(Enrolment enrolment, AssignmentStep step) {
    return view(enrolment, works.of(enrolment.id(), step.id()).orElse(null), step);
  }

  private WorkView view(Enrolment enrolment, Work work, AssignmentStep step) {
    Instant now = clock.instant();
    Integer again = step == null ? null : step.asked().again();
    List<HandInView> handIns = work == null ? List.of() : views.handIns(work);
    List<FileView> draft = work == null ? List.of() : views.files(work);
    return new WorkView(
        work == null ? null : work.id(),
        enrolment.track().slug(),
        enrolment.edition().title(),
        step == null ? null : step.id(),
        step == null ? null : step.number(),
        title(work, step),
        work == null ? WorkState.BEGUN : work.state(),
        work == null ? "" : work.text(),
        draft,
        work == null ? 0 : work.textVersion(),
        work == null ? null : work.savedAt(),
        work == null ? left(again) : work.left(again).orElse(null),
        enrolment.dueAt(),
        now.isAfter(enrolment.dueAt()),
        Optional.ofNullable(work).flatMap(w -> w.lease(now)).map(Lease::until).orElse(null),
        handIns);
  }

  private static Integer left(Integer again) {
    return again == null ? null : again + 1;
  }

  private static String title(Work work, AssignmentStep step) {
    return step != null
        ? step.title()
        : work.handIns().stream()
            .reduce((one, next) -> next)
            .map(last -> last.step().title())
            .orElse("");
  }
}
