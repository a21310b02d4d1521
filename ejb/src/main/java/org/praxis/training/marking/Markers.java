package org.praxis.training.marking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.training.Ownership;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Work;
import org.praxis.training.marking.store.Queue;
import org.praxis.training.marking.store.Queue.Marker;
import org.praxis.training.model.AssignmentStep;

/**
 * Who marks: whoever looks after the track, those who are named in the assignment, and, where it
 * says so, whoever leads the learner. Nobody marks their own.
 */
@ApplicationScoped
class Markers {
  @Inject Queue queue;
  @Inject Ownership ownership;
  @Inject ReportingLines lines;
  @Inject CurrentPerson me;

  /** Whoever asks, with all that they mark. */
  Marker me() {
    return of(me.id());
  }

  Marker of(PersonId person) {
    return new Marker(person, ownership.tracks(person), lines.led(person));
  }

  /** Whoever may mark that, of those who are here. */
  Set<PersonId> of(HandIn handIn) {
    Work work = handIn.work();
    Set<PersonId> markers = new LinkedHashSet<>(handIn.step().markers());
    ownership.of(work.enrolment().track().id()).ifPresent(markers::add);
    if (handIn.step().managerMarks()) {
      lines.managerOf(work.learner()).ifPresent(markers::add);
    }
    markers.remove(work.learner());
    markers.removeIf(marker -> !lines.isHere(marker));
    return markers;
  }

  /** Whether whoever asks may mark what was handed in last of it. */
  boolean isMine(Work work) {
    return work.last()
        .or(() -> work.handIns().stream().findFirst())
        .map(this::isMine)
        .orElse(false);
  }

  private boolean isMine(HandIn handIn) {
    Work work = handIn.work();
    AssignmentStep step = handIn.step();
    return !work.learner().equals(me.id())
        && (ownership.looksAfter(work.enrolment().track().id())
            || queue.isNamed(step, me.id())
            || step.managerMarks()
                && lines.managerOf(work.learner()).filter(me.id()::equals).isPresent());
  }
}
