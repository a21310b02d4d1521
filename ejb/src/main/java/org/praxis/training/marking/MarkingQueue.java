package org.praxis.training.marking;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.store.Queue;
import org.praxis.training.marking.store.Queue.Marker;
import org.praxis.training.marking.store.Queue.Wanted;
import org.praxis.training.marking.store.Works;
import org.praxis.training.marking.view.QueueRow;
import org.praxis.training.marking.view.QueueStep;
import org.praxis.training.model.AssignmentStep;

/**
 * What waits to be marked by whoever asks, over all tracks; what has waited longest comes first.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MarkingQueue {
  @Inject Queue queue;
  @Inject Works works;
  @Inject Markers markers;
  @Inject WorkViews views;
  @Inject People people;
  @Inject Clock clock;

  public Page<QueueRow> queue(@NotNull @Valid MarkingFilter filter, PageRequest page) {
    Marker marker = markers.me();
    Wanted wanted = wanted(filter);
    List<HandIn> waiting = queue.rows(marker, wanted, page);
    Instant now = clock.instant();
    Map<PersonId, PersonChip> chips =
        waiting.isEmpty()
            ? Map.of()
            : people.chips(
                waiting.stream()
                    .map(HandIn::work)
                    .flatMap(work -> WorkViews.people(work, work.lease(now)))
                    .collect(Collectors.toSet()));
    return new Page<>(
        waiting.stream().map(handIn -> row(handIn, chips, now)).toList(),
        page,
        queue.count(marker, wanted));
  }

  /** How much waits for whoever asks. */
  public long count() {
    Marker marker = markers.me();
    // Most people mark nothing, and are asked this on their first page.
    return queue.marksNothing(marker) ? 0 : queue.count(marker, wanted(MarkingFilter.ALL));
  }

  /** Of which steps something waits. */
  public List<QueueStep> steps() {
    return queue.steps(markers.me()).stream()
        .map(
            step ->
                new QueueStep(
                    step.trackSlug(),
                    step.trackTitle(),
                    step.step(),
                    step.stepTitle(),
                    step.count()))
        .toList();
  }

  /** What waits after it, or nothing. */
  public Optional<WorkId> after(WorkId id, @NotNull @Valid MarkingFilter filter) {
    return beside(id, (here, marker) -> queue.after(here, marker, wanted(filter)));
  }

  /** What waits before it, or nothing. */
  public Optional<WorkId> before(WorkId id, @NotNull @Valid MarkingFilter filter) {
    return beside(id, (here, marker) -> queue.before(here, marker, wanted(filter)));
  }

  private Optional<WorkId> beside(WorkId id, BiFunction<HandIn, Marker, Optional<WorkId>> look) {
    return works.find(id).flatMap(Work::last).flatMap(here -> look.apply(here, markers.me()));
  }

  private Wanted wanted(MarkingFilter filter) {
    return new Wanted(
        filter.track(),
        filter.step(),
        filter.days() == null ? null : clock.instant().minus(Duration.ofDays(filter.days())));
  }

  private QueueRow row(HandIn handIn, Map<PersonId, PersonChip> chips, Instant now) {
    Work work = handIn.work();
    AssignmentStep step = handIn.step();
    return new QueueRow(
        work.id(),
        chips.get(work.learner()),
        work.enrolment().track().slug(),
        step.edition().title(),
        step.id(),
        step.title(),
        handIn.number(),
        handIn.at(),
        handIn.late(),
        work.lease(now).map(lease -> views.view(lease, chips)).orElse(null));
  }
}
