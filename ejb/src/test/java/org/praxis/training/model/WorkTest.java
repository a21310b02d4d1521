package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.AlreadyMarked;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.MarkingBegan;
import org.praxis.training.marking.NoMoreAttempts;
import org.praxis.training.marking.NothingHandedIn;
import org.praxis.training.marking.OwnWork;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.marking.WorkState;
import org.praxis.training.marking.WorkText;
import org.praxis.training.marking.WorkWaits;
import org.praxis.training.marking.model.HandIn;
import org.praxis.training.marking.model.Lease;
import org.praxis.training.marking.model.Work;

/** Beside the other nouns of training, from which it is made. */
class WorkTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-01");
  private static final PersonId LEARNER = PersonId.next();
  private static final PersonId MARKER = PersonId.next();
  private static final PersonId OTHER = PersonId.next();

  private final AssignmentStep step = step(TaskDraft.PLAIN);
  private final Work work = work(step);

  @Test
  void whatIsHandedInTwiceIsHandedInOnce() {
    assertThat(work.handIn(step, text("mine", null), NOW)).isPresent();
    assertThat(work.handIn(step, text("mine", null), NOW)).isEmpty();
    assertThat(work.handIns()).hasSize(1);
    assertThat(work.state()).isEqualTo(WorkState.HANDED_IN);
    assertThatThrownBy(() -> work.handIn(step, text("other", 1L), NOW))
        .isInstanceOf(WorkWaits.class);
  }

  @Test
  void whatIsKeptOnAnotherDeviceIsNotOverwritten() {
    work.save(text("one", null), NOW);
    assertThatThrownBy(() -> work.save(text("two", null), NOW))
        .isInstanceOf(ChangedMeanwhile.class);
    work.save(text("one", null), NOW);
    work.save(text("two", 1L), NOW);
    assertThat(work.text()).isEqualTo("two");
    assertThat(work.textVersion()).isEqualTo(2);
  }

  @Test
  void nothingIsNotHandedIn() {
    assertThatThrownBy(() -> work.handIn(step, text(" ", null), NOW))
        .isInstanceOf(NothingHandedIn.class);
    AttachmentId file = AttachmentId.next();
    assertThat(work.handIn(step, new WorkText(null, List.of(file), null), NOW))
        .hasValueSatisfying(h -> assertThat(h.files()).containsExactly(file));
  }

  @Test
  void whatComesAfterTheDueDateIsLate() {
    assertThat(handIn("one").late()).isFalse();
    work.takeBack(NOW);
    Instant due = work.enrolment().dueAt();
    assertThat(work.handIn(step, text("one", 1L), due).orElseThrow().late()).isFalse();
    work.takeBack(due);
    assertThat(work.handIn(step, text("one", 1L), due.plusMillis(1)).orElseThrow().late()).isTrue();
  }

  @Test
  void itIsTakenBackUntilSomebodyBeginsToMarkIt() {
    handIn("one");
    work.claim(MARKER, NOW);
    assertThatThrownBy(() -> work.takeBack(NOW)).isInstanceOf(MarkingBegan.class);
    assertThatThrownBy(() -> work.claim(OTHER, NOW)).isInstanceOf(ChangedMeanwhile.class);
    Instant lapsed = NOW.plus(Lease.LENGTH);
    assertThat(work.lease(lapsed)).isEmpty();
    work.takeBack(lapsed);
    assertThat(work.state()).isEqualTo(WorkState.BEGUN);
    assertThat(work.waiting()).isEmpty();
    assertThat(work.handIns().get(0).takenBack()).isTrue();
    assertThatThrownBy(() -> work.takeBack(lapsed)).isInstanceOf(NothingHandedIn.class);
  }

  @Test
  void whoGivesBackWhatTheyDoNotHaveGivesNothingBack() {
    handIn("one");
    work.claim(MARKER, NOW);
    work.release(OTHER);
    assertThat(work.lease(NOW)).isPresent();
    work.release(MARKER);
    assertThat(work.lease(NOW)).isEmpty();
  }

  @Test
  void nobodyMarksTheirOwnAndNobodyMarksWhatIsMarked() {
    HandIn one = handIn("one");
    assertThatThrownBy(() -> one.mark(mark(MarkVerdict.PASS, ""), LEARNER, NOW))
        .isInstanceOf(OwnWork.class);
    assertThat(one.mark(mark(MarkVerdict.PASS, ""), MARKER, NOW)).isPresent();
    assertThat(one.mark(mark(MarkVerdict.PASS, ""), MARKER, NOW)).isEmpty();
    assertThat(work.state()).isEqualTo(WorkState.PASSED);
    assertThatThrownBy(() -> one.mark(mark(MarkVerdict.PASS, ""), OTHER, NOW))
        .isInstanceOf(AlreadyMarked.class);
    assertThatThrownBy(() -> one.correct(correction(MarkVerdict.RETURN, "x", "y"), LEARNER, NOW))
        .isInstanceOf(OwnWork.class);
    assertThat(one.marks()).hasSize(1);
  }

  @Test
  void whatIsReturnedSaysWhatToReviseAndIsHandedInAgain() {
    HandIn one = handIn("one");
    assertThatThrownBy(() -> one.mark(mark(MarkVerdict.RETURN, " "), MARKER, NOW))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("message"));
    one.mark(mark(MarkVerdict.RETURN, "More"), MARKER, NOW);
    assertThat(work.state()).isEqualTo(WorkState.RETURNED);
    assertThat(work.handIn(step, text("two", 1L), NOW).orElseThrow().number()).isEqualTo(2);
    assertThat(one.text().source()).isEqualTo("one");
    work.takeBack(NOW);
    assertThat(work.state()).as("it had come back").isEqualTo(WorkState.RETURNED);
  }

  @Test
  void aCorrectionHasAReasonAndBothMarksStay() {
    HandIn one = handIn("one");
    one.mark(mark(MarkVerdict.PASS, ""), MARKER, NOW);
    assertThatThrownBy(() -> one.correct(correction(MarkVerdict.RETURN, "x", " "), OTHER, NOW))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("reason"));
    one.correct(correction(MarkVerdict.RETURN, "Copied", "Seen too late"), OTHER, NOW);
    assertThat(work.state()).isEqualTo(WorkState.RETURNED);
    assertThat(one.marks())
        .extracting("verdict")
        .containsExactly(MarkVerdict.PASS, MarkVerdict.RETURN);
    assertThat(one.marks()).extracting("reason").containsExactly(null, "Seen too late");
    work.handIn(step, text("two", 1L), NOW);
    assertThatThrownBy(() -> one.correct(correction(MarkVerdict.PASS, "", "No"), OTHER, NOW))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void itIsHandedInAsOftenAsTheAssignmentAllowsAndWhatIsTakenBackDoesNotCount() {
    AssignmentStep once = step(TaskDraft.PLAIN.atMostAgain(1));
    Work limited = work(once);
    limited.handIn(once, text("one", null), NOW);
    limited.takeBack(NOW);
    assertThat(limited.left(1)).contains(2);
    back(limited, once, "one", 1);
    back(limited, once, "two", 1);
    assertThat(limited.left(1)).contains(0);
    assertThatThrownBy(() -> limited.handIn(once, text("three", 2L), NOW))
        .isInstanceOf(NoMoreAttempts.class);
    assertThat(limited.allowAnother(1)).isTrue();
    assertThat(limited.allowAnother(1)).as("twice is once").isFalse();
    assertThat(limited.left(1)).contains(1);
    assertThat(limited.allowAnother(null)).as("they may as often as they like").isFalse();
    assertThat(limited.left(null)).isEqualTo(Optional.empty());
  }

  private static void back(Work work, AssignmentStep step, String text, long version) {
    work.handIn(step, text(text, version), NOW);
    HandIn last = work.last().orElseThrow();
    last.mark(
        new MarkDraft(last.number(), MarkVerdict.RETURN, List.of(), "More", null), MARKER, NOW);
  }

  @Test
  void whatIsDoneAfterAllIsCreditedAndNobodyLosesAFinishedTrack() {
    Edition edition = edition(TaskDraft.PLAIN, StepDraft.page("Read", "text"));
    Enrolment enrolment = new Enrolment(edition, LEARNER, NOW, TODAY);
    Step assignment = edition.step(1);
    UUID work = UUID.randomUUID();
    assertThat(enrolment.credited(assignment, work, NOW, TODAY).news()).isTrue();
    assertThat(enrolment.uncredited(UUID.randomUUID(), NOW, TODAY)).isFalse();
    assertThat(enrolment.uncredited(work, NOW, TODAY)).isTrue();
    assertThat(enrolment.isDone(assignment)).isFalse();
    assertThat(enrolment.history(assignment.id()).isAgain()).isTrue();
    enrolment.credited(assignment, work, NOW, TODAY);
    assertThat(enrolment.read(edition.step(2), NOW, TODAY).finished()).isTrue();
    assertThat(enrolment.uncredited(work, NOW, TODAY)).isFalse();
    assertThat(enrolment.isDone(assignment)).isTrue();
  }

  @Test
  void aDraftOfAnEditionWithSuchStepsIsTheSameDraft() {
    StepDraft file = StepDraft.file("File", null, AttachmentId.next()).as(StepId.next());
    Edition edition = edition(TaskDraft.of(null).markedBy(MARKER, OTHER).markedByManagers(), file);
    TrackDraft draft = edition.draft(slug -> null, paper -> null);
    Edition next = edition(draft);
    assertThat(next.draft(slug -> null, paper -> null)).isEqualTo(draft);
    assertThat(draft.steps().get(0).assignment().markers())
        .containsExactlyInAnyOrder(MARKER, OTHER);
    assertThat(draft.steps().get(1).file()).isEqualTo(file.file());
  }

  private HandIn handIn(String text) {
    return work.handIn(step, text(text, null), NOW).orElseThrow();
  }

  private static WorkText text(String text, Long version) {
    return new WorkText(text, List.of(), version);
  }

  private static MarkDraft mark(MarkVerdict verdict, String message) {
    return new MarkDraft(1, verdict, List.<CriterionMark>of(), message, null);
  }

  private static MarkDraft correction(MarkVerdict verdict, String message, String reason) {
    return new MarkDraft(1, verdict, List.of(), message, reason);
  }

  private static Work work(AssignmentStep step) {
    Enrolment enrolment = new Enrolment(step.edition(), LEARNER, NOW, TODAY);
    assertThat(enrolment.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(14)));
    return new Work(enrolment, step.id(), NOW);
  }

  private static AssignmentStep step(TaskDraft assignment) {
    return (AssignmentStep) edition(assignment).step(1);
  }

  private static Edition edition(TaskDraft assignment, StepDraft... more) {
    List<StepDraft> steps = new ArrayList<>();
    steps.add(StepDraft.assignment("Write", "text", assignment).as(StepId.next()));
    for (StepDraft step : more) {
      steps.add(step.id() == null ? step.as(StepId.next()) : step);
    }
    return edition(TrackDraft.of("track", "Track", "Summary", 14, steps.toArray(StepDraft[]::new)));
  }

  private static Edition edition(TrackDraft draft) {
    Track track = new Track(draft.slug(), MARKER, NOW);
    return new Edition(track, 1, draft, slug -> null, MARKER, "", NOW);
  }
}
