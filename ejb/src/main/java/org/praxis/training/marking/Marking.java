package org.praxis.training.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.outbox.Outbox;
import org.praxis.training.StepCredit;
import org.praxis.training.marking.event.WorkMarked;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Lease;
import org.praxis.training.marking.model.Mark;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.store.Works;
import org.praxis.training.marking.view.HandInView;
import org.praxis.training.marking.view.LeaseView;
import org.praxis.training.marking.view.MarkingView;
import org.praxis.training.model.AssignmentStep;
import org.praxis.training.model.Enrolment;

/**
 * Marking work, by whoever may. It passes, and the step is done; or it comes back with a message,
 * and the learner may hand it in again. A mark can be corrected for a reason, and both stay.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Marking {
  @Inject Works works;
  @Inject Markers markers;
  @Inject WorkViews views;
  @Inject StepCredit credit;
  @Inject MarkingRecord recorded;
  @Inject People people;
  @Inject Rendering rendering;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** With all that was handed in, and not taken back, and said of it. */
  public MarkingView work(WorkId id) {
    Work work =
        works
            .find(id)
            .filter(found -> !found.handIns().isEmpty())
            .filter(markers::isMine)
            .orElseThrow(NoSuchWork::new);
    List<HandInView> handIns = views.handIns(work);
    HandIn shown = work.last().orElse(null);
    AssignmentStep step = (shown == null ? work.handIns().get(0) : shown).step();
    Optional<Lease> lease = work.lease(clock.instant());
    Map<PersonId, PersonChip> chips =
        people.chips(WorkViews.people(work, lease).collect(Collectors.toSet()));
    return new MarkingView(
        work.id(),
        chips.get(work.learner()),
        work.enrolment().track().slug(),
        step.edition().title(),
        step.id(),
        step.title(),
        rendering.html(step.text()),
        StepParts.view(step),
        work.state(),
        work.enrolment().dueAt(),
        handIns.stream()
            .filter(view -> shown != null && view.number() == shown.number())
            .findFirst()
            .orElse(null),
        handIns.stream()
            .filter(view -> view.takenBackAt() == null)
            .filter(view -> shown == null || view.number() != shown.number())
            .toList(),
        work.left(again(work, step)).orElse(null),
        work.enrolment().isDone(step),
        work.enrolment().finished(),
        lease.map(held -> views.view(held, chips)).orElse(null));
  }

  /**
   * Takes it, or has it for longer: no two read and write for the same. It lapses after ten minutes
   * in which nothing is heard of whoever took it.
   *
   * @throws WorkClaimed when another marker has it
   * @throws NothingHandedIn when it does not wait to be marked
   */
  public LeaseView claim(WorkId id) {
    Work work = lockFree(id);
    Instant now = clock.instant();
    work.claim(me.id(), now);
    Lease lease = work.lease(now).orElseThrow();
    return views.view(lease, Map.of(lease.holder(), people.chip(lease.holder())));
  }

  /** Gives back what they had; whoever has none gives none back. */
  public void release(WorkId id) {
    lock(id).release(me.id());
  }

  /**
   * Marks what was handed in.
   *
   * @throws AlreadyMarked when somebody has
   * @throws WorkClaimed when another marker has it
   */
  public void mark(WorkId id, @NotNull @Valid MarkDraft draft) {
    Work work = lockFree(id);
    Instant now = clock.instant();
    HandIn handIn = handIn(work, draft);
    handIn.mark(draft, me.id(), now).ifPresent(mark -> follow(work, handIn, mark, now));
  }

  /**
   * Says otherwise of what was marked last. Work that passes after all does the step. Of what had
   * passed the step is to be done again, unless the learner has finished the track: a certificate
   * that was issued stays.
   *
   * @param draft with the reason
   */
  public void correct(WorkId id, @NotNull @Valid MarkDraft draft) {
    Work work = lock(id);
    Instant now = clock.instant();
    HandIn handIn = handIn(work, draft);
    handIn.correct(draft, me.id(), now).ifPresent(mark -> follow(work, handIn, mark, now));
  }

  /**
   * The learner may hand it in once more than the assignment says. Where they may anyway, also
   * because that was said a moment ago, nothing changes.
   */
  public void allowAnother(WorkId id) {
    Work work = lock(id);
    AssignmentStep marked = work.last().orElseThrow(NothingHandedIn::new).step();
    if (work.allowAnother(again(work, marked))) {
      recorded.another(work);
    }
  }

  // As it is asked when they hand in: by the edition that they are on.
  private static Integer again(Work work, AssignmentStep marked) {
    return WorkViews.asked(work).orElse(marked).asked().again();
  }

  private void follow(Work work, HandIn handIn, Mark mark, Instant now) {
    Enrolment enrolment = work.enrolment();
    if (mark.verdict() == MarkVerdict.PASS) {
      credit.done(enrolment, work.stepId(), work.id().value(), now);
    } else if (mark.number() > 1) {
      credit.undone(enrolment, work.id().value(), now);
    }
    recorded.marked(work, handIn, mark);
    outbox.record(
        new WorkMarked(
            work.id(), enrolment.track().id(), work.learner(), mark.verdict(), mark.number(), now));
  }

  private static HandIn handIn(Work work, MarkDraft draft) {
    return work.handIn(draft.handIn()).orElseThrow(NothingHandedIn::new);
  }

  // The enrolment first, as everywhere.
  private Work lock(WorkId id) {
    credit.lock(works.enrolment(id).orElseThrow(NoSuchWork::new));
    Work work = works.lock(id).orElseThrow(NoSuchWork::new);
    if (work.learner().equals(me.id())) {
      throw new OwnWork();
    }
    if (!markers.isMine(work)) {
      throw new NoSuchWork();
    }
    return work;
  }

  private Work lockFree(WorkId id) {
    Work work = lock(id);
    work.lease(clock.instant())
        .filter(lease -> !lease.holder().equals(me.id()))
        .ifPresent(
            other -> {
              throw new WorkClaimed(people.chip(other.holder()).name(), other.until());
            });
    return work;
  }
}
