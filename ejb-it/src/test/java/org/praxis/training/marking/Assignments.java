package org.praxis.training.marking;

import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.harness.As;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.training.Enrolling;
import org.praxis.training.EnrolmentId;
import org.praxis.training.StepId;
import org.praxis.training.TrackDesign;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;

/** Tracks with an assignment that trainer1 owns and moderator1 is named to mark. */
@ApplicationScoped
public class Assignments {
  static final List<As> LEARNERS = List.of(LEARNER, COLLEAGUE);

  @Inject TrackDesign design;
  @Inject Enrolling enrolling;
  @Inject HandingIn handing;
  @Inject CurrentPerson current;

  /** A learner on such a track. */
  record Begun(String slug, StepId step, EnrolmentId enrolment, As learner) {}

  PersonId id(As person) throws Exception {
    return person.call(() -> current.id());
  }

  static TaskDraft rubric() {
    return TaskDraft.of(
        4,
        Criterion.of("Right", new Level("No", 0), new Level("Yes", 3)),
        Criterion.of("Clear", new Level("No", 0), new Level("Yes", 3)));
  }

  Begun begun(As learner, TaskDraft assignment, StepDraft... more) throws Exception {
    StepId step = StepId.next();
    return begun(
        learner, step, StepDraft.assignment("Write it", "The task", assignment).as(step), more);
  }

  Begun begun(As learner, StepId step, StepDraft first, StepDraft... more) throws Exception {
    String slug = "t-" + UUID.randomUUID();
    StepDraft[] steps = new StepDraft[more.length + 1];
    steps[0] = first;
    System.arraycopy(more, 0, steps, 1, more.length);
    TRAINER.call(() -> design.publish(TrackDraft.of(slug, "Writing", "It.", 14, steps)));
    return new Begun(slug, step, learner.call(() -> enrolling.enrol(slug)), learner);
  }

  Begun also(As learner, Begun begun) throws Exception {
    return new Begun(
        begun.slug(), begun.step(), learner.call(() -> enrolling.enrol(begun.slug())), learner);
  }

  WorkId handIn(Begun begun, String text, Long version, AttachmentId... files) throws Exception {
    return begun
        .learner()
        .call(
            () ->
                handing.handIn(
                    begun.enrolment(), begun.step(), new WorkText(text, List.of(files), version)));
  }

  static MarkDraft passes(int handIn) {
    return new MarkDraft(handIn, MarkVerdict.PASS, levels(2, 2), "Well done", null);
  }

  static MarkDraft returned(int handIn) {
    return new MarkDraft(handIn, MarkVerdict.RETURN, levels(1, 2), "Look again", null);
  }

  static List<CriterionMark> levels(int right, int clear) {
    return List.of(new CriterionMark(right, null), new CriterionMark(clear, "So"));
  }

  static As namedMarker() {
    return MODERATOR;
  }
}
