package org.praxis.training.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;
import static org.praxis.training.marking.Assignments.passes;
import static org.praxis.training.marking.Assignments.returned;
import static org.praxis.training.marking.Assignments.rubric;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.attachment.Attaching;
import org.praxis.communities.attachment.AttachmentId;
import org.praxis.communities.attachment.AttachmentReading;
import org.praxis.communities.attachment.NoSuchAttachment;
import org.praxis.communities.attachment.OrphanRemoval;
import org.praxis.harness.As;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.MyLearning;
import org.praxis.training.StepId;
import org.praxis.training.StepLocked;
import org.praxis.training.StepProgress;
import org.praxis.training.TrackCatalogue;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.Assignments.Begun;
import org.praxis.training.marking.view.HandInView;
import org.praxis.training.marking.view.MarkView;
import org.praxis.training.marking.view.MarkingView;
import org.praxis.training.marking.view.QueueRow;
import org.praxis.training.marking.view.WorkView;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.training.view.StepView;

@ExtendWith(ArquillianExtension.class)
class MarkingIT {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Inject Assignments assignments;
  @Inject HandingIn handing;
  @Inject Marking marking;
  @Inject MarkingQueue queue;
  @Inject MyLearning learning;
  @Inject TrackCatalogue catalogue;
  @Inject StepProgress progress;
  @Inject Attaching attaching;
  @Inject OrphanRemoval orphans;
  @Inject AttachmentReading reading;
  @Inject Inbox inbox;
  @Inject Statements statements;
  @Inject Rows rows;
  @Inject Staff staff;

  @Test
  void workComesBackIsHandedInAgainAndPassesAndAllOfItStays() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    WorkId work = assignments.handIn(begun, "First", null);
    TRAINER.run(() -> marking.mark(work, returned(1)));
    told(LEARNER, NoticeKind.WORK_RETURNED, work);
    assertThat(work(begun).state()).isEqualTo(WorkState.RETURNED);
    assertThat(row(begun).finished()).isFalse();

    assignments.handIn(begun, "Second", 1L);
    TRAINER.run(() -> marking.mark(work, passes(2)));
    told(LEARNER, NoticeKind.WORK_PASSED, work);
    assertThat(row(begun).finished()).isTrue();
    WorkView view = work(begun);
    assertThat(view.state()).isEqualTo(WorkState.PASSED);
    assertThat(view.handIns()).extracting(HandInView::number).containsExactly(2, 1);
    assertThat(view.handIns().get(1).html()).contains("First");
    MarkView mark = view.handIns().get(1).marks().get(0);
    assertThat(mark.points()).isEqualTo(3);
    assertThat(mark.mostPoints()).isEqualTo(6);
    assertThat(mark.html()).contains("Look again");
    assertThat(mark.criteria().get(1).comment()).isEqualTo("So");
    assertThatThrownBy(() -> assignments.handIn(begun, "Third", 2L)).isInstanceOf(StepDone.class);
  }

  @Test
  void whatPassesNeedsTheRubricsPoints() throws Exception {
    WorkId work = assignments.handIn(assignments.begun(LEARNER, rubric()), "text", null);
    MarkDraft few = new MarkDraft(1, MarkVerdict.PASS, Assignments.levels(1, 2), "message", null);
    assertThatThrownBy(() -> TRAINER.run(() -> marking.mark(work, few)))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.arguments()).containsExactly(3, 4));
  }

  @Test
  void whatSomebodyWhoLeftHandedInWaitsForNobodyUntilTheyAreBack() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    WorkId work = assignments.handIn(begun, "text", null);
    PersonId learner = assignments.id(LEARNER);
    staff.leave(learner);
    try {
      assertThat(queue(TRAINER, begun)).isEmpty();
      assertThat(TRAINER.call(queue::steps))
          .noneMatch(step -> step.trackSlug().equals(begun.slug()));
    } finally {
      staff.comeBack(learner);
    }
    assertThat(queue(TRAINER, begun)).extracting(QueueRow::id).containsExactly(work);
  }

  @Test
  void ownerAndNamedMarkSeeItInTheirQueueAndNobodyElseDoes() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    for (As marker : List.of(TRAINER, MODERATOR)) {
      assertThat(queue(marker, begun)).extracting(QueueRow::id).containsExactly(work);
      assertThat(marker.call(() -> queue.count()))
          .isEqualTo(
              marker.call(() -> queue.queue(MarkingFilter.ALL, PageRequest.first())).total());
      assertThat(marker.call(() -> marking.work(work)).handIn().html()).contains("text");
    }
    assertThat(ADMIN.call(() -> queue.count())).isZero();
    for (As other : List.of(COLLEAGUE, OTHER_MODERATOR, ADMIN)) {
      assertThat(queue(other, begun)).isEmpty();
      assertThatThrownBy(() -> other.call(() -> marking.work(work))).isInstanceOf(NoSuchWork.class);
      assertThatThrownBy(() -> other.run(() -> marking.mark(work, passes(1))))
          .isInstanceOf(NoSuchWork.class);
    }
    assertThatThrownBy(() -> COLLEAGUE.call(() -> handing.work(work)))
        .isInstanceOf(NoSuchWork.class);
    MODERATOR.run(() -> marking.mark(work, passes(1)));
    assertThat(queue(TRAINER, begun)).isEmpty();
  }

  @Test
  void whoMarksIsToldOfEachHandInUntilItIsMarkedOrTakenBack() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    for (As marker : List.of(TRAINER, MODERATOR)) {
      assertThat(handedIn(marker, work, 1)).isFalse();
    }
    LEARNER.run(() -> handing.takeBack(begun.enrolment(), begun.step()));
    assertThat(handedIn(MODERATOR, work, 1)).isTrue();
    assignments.handIn(begun, "more", 1L);
    assertThat(handedIn(MODERATOR, work, 2)).isFalse();
    assertThat(handedIn(MODERATOR, work, 1)).as("what was taken back").isTrue();
    MODERATOR.run(() -> marking.mark(work, passes(2)));
    for (As marker : List.of(TRAINER, MODERATOR)) {
      assertThat(handedIn(marker, work, 2)).isTrue();
    }
    for (As other : List.of(LEARNER, COLLEAGUE, OTHER_MODERATOR)) {
      assertThat(handIns(other, work)).isEmpty();
    }
  }

  /** Whether it is over, once they are told. */
  private boolean handedIn(As marker, WorkId work, int number) throws Exception {
    String subject = work + "/" + number;
    await()
        .atMost(PATIENCE)
        .until(() -> handIns(marker, work).stream().anyMatch(n -> n.subject().equals(subject)));
    return handIns(marker, work).stream()
        .filter(notice -> notice.subject().equals(subject))
        .findFirst()
        .orElseThrow()
        .over();
  }

  private List<NoticeView> handIns(As marker, WorkId work) throws Exception {
    return marker.call(() -> inbox.notices(page())).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.WORK_HANDED_IN)
        .filter(notice -> notice.subject().startsWith(work.toString()))
        .toList();
  }

  @Test
  void nobodyMarksTheirOwnAlsoWhereTheTrackIsTheirs() throws Exception {
    Begun begun = assignments.begun(TRAINER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    assertThat(queue(TRAINER, begun)).isEmpty();
    assertThatThrownBy(() -> TRAINER.run(() -> marking.mark(work, passes(1))))
        .isInstanceOf(OwnWork.class);
    assertThatThrownBy(() -> TRAINER.call(() -> marking.claim(work))).isInstanceOf(OwnWork.class);
    MODERATOR.run(() -> marking.mark(work, passes(1)));
    assertThat(row(begun).finished()).isTrue();
  }

  @Test
  void aManagerMarksWhereTheAssignmentSaysSo() throws Exception {
    Begun with = assignments.begun(LEARNER, rubric().markedByManagers());
    Begun without = assignments.begun(LEARNER, rubric());
    WorkId theirs = assignments.handIn(with, "text", null);
    WorkId others = assignments.handIn(without, "text", null);
    List<?> before =
        rows.read(
            "select p.manager_key from people_person p where p.id = ?1",
            assignments.id(LEARNER).value());
    rows.change(
        "update people_person set manager_key = (select key from people_person where id = ?1) where id = ?2",
        assignments.id(OTHER_MODERATOR).value(),
        assignments.id(LEARNER).value());
    try {
      assertThat(queue(OTHER_MODERATOR, with)).extracting(QueueRow::id).containsExactly(theirs);
      assertThat(OTHER_MODERATOR.call(() -> queue.count())).isPositive();
      assertThat(queue(OTHER_MODERATOR, without)).isEmpty();
      assertThatThrownBy(() -> OTHER_MODERATOR.call(() -> marking.work(others)))
          .isInstanceOf(NoSuchWork.class);
      OTHER_MODERATOR.run(() -> marking.mark(theirs, passes(1)));
    } finally {
      rows.change(
          "update people_person set manager_key = cast(cast(?1 as text) as bigint) where id = ?2",
          before.get(0) == null ? null : before.get(0).toString(),
          assignments.id(LEARNER).value());
    }
    assertThat(row(with).finished()).isTrue();
  }

  @Test
  void whoHasItToThemselvesMarksItAndItCannotBeTakenBack() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    TRAINER.call(() -> marking.claim(work));
    assertThatThrownBy(() -> MODERATOR.call(() -> marking.claim(work)))
        .isInstanceOf(WorkClaimed.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> marking.mark(work, passes(1))))
        .isInstanceOf(WorkClaimed.class);
    assertThatThrownBy(() -> LEARNER.run(() -> handing.takeBack(begun.enrolment(), begun.step())))
        .isInstanceOf(MarkingBegan.class);
    assertThat(work(begun).taken()).isNotNull();
    TRAINER.run(() -> marking.release(work));
    LEARNER.run(() -> handing.takeBack(begun.enrolment(), begun.step()));
    assertThat(queue(TRAINER, begun)).isEmpty();
    assertThatThrownBy(() -> TRAINER.run(() -> marking.mark(work, passes(1))))
        .isInstanceOf(NothingHandedIn.class);
    assignments.handIn(begun, "text", 1L);
    rows.change(
        "update training_work set claimed_by = ?1, claimed_until = now() - interval '1 second' where id = ?2",
        assignments.id(TRAINER).value(),
        work.value());
    MODERATOR.run(() -> marking.mark(work, passes(2)));
    assertThat(row(begun).finished()).isTrue();
  }

  @Test
  void whoCorrectsAMarkThatAnotherHasCorrectedIsRefused() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric(), StepDraft.page("Read", "text"));
    WorkId work = assignments.handIn(begun, "text", null);
    TRAINER.run(() -> marking.mark(work, passes(1)));
    MarkDraft returned =
        new MarkDraft(1, MarkVerdict.RETURN, Assignments.levels(1, 1), "No", "I misread it");
    MarkDraft passed =
        new MarkDraft(1, MarkVerdict.PASS, Assignments.levels(2, 2), "Fine", "By the rubric");
    TRAINER.run(() -> marking.correct(work, returned.of(1)));
    assertThatThrownBy(() -> TRAINER.run(() -> marking.correct(work, passed.of(1))))
        .isInstanceOf(ChangedMeanwhile.class);
    TRAINER.run(() -> marking.correct(work, returned.of(1)));
    assertThat(work(begun).handIns().get(0).marks()).as("twice the same").hasSize(2);
    TRAINER.run(() -> marking.correct(work, passed.of(2)));
    assertThat(work(begun).handIns().get(0).marks()).hasSize(3);
  }

  @Test
  void aCorrectionMakesTheStepBeDoneAgainUnlessTheTrackIsFinished() throws Exception {
    Begun open = assignments.begun(LEARNER, rubric(), StepDraft.page("Read", "text"));
    WorkId work = assignments.handIn(open, "text", null);
    TRAINER.run(() -> marking.mark(work, passes(1)));
    assertThat(row(open).done()).isEqualTo(1);
    MarkDraft wrong =
        new MarkDraft(1, MarkVerdict.RETURN, Assignments.levels(1, 1), "No", "I misread it");
    TRAINER.run(() -> marking.correct(work, wrong));
    assertThat(row(open).done()).isZero();
    assertThat(work(open).handIns().get(0).marks())
        .extracting(MarkView::reason)
        .containsExactly(null, "I misread it");
    assignments.handIn(open, "better", 1L);
    assertThatThrownBy(() -> TRAINER.run(() -> marking.correct(work, wrong)))
        .isInstanceOf(ChangedMeanwhile.class);

    Begun finished = assignments.begun(LEARNER, rubric());
    WorkId other = assignments.handIn(finished, "text", null);
    TRAINER.run(() -> marking.mark(other, passes(1)));
    String certificate = row(finished).certificate();
    TRAINER.run(() -> marking.correct(other, wrong));
    assertThat(row(finished).certificate()).isEqualTo(certificate).isNotNull();
    assertThat(row(finished).finished()).isTrue();
    MarkingView view = TRAINER.call(() -> marking.work(other));
    assertThat(view.done()).isTrue();
    assertThat(view.finished()).isTrue();
    assertThat(
            rows.read(
                "select count(*) from praxis_audit.entry where subject = ?1 and action in ('training.work.marked', 'training.work.corrected')",
                other.toString()))
        .isEqualTo(List.of(2L));
  }

  @Test
  void aMarkThatSaysOtherwiseLaterPassesTheStep() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().atMostAgain(0));
    WorkId work = assignments.handIn(begun, "text", null);
    TRAINER.run(() -> marking.mark(work, returned(1)));
    assertThatThrownBy(() -> assignments.handIn(begun, "again", 1L))
        .isInstanceOf(NoMoreAttempts.class);
    TRAINER.run(() -> marking.allowAnother(work));
    TRAINER.run(() -> marking.allowAnother(work));
    assertThat(work(begun).left()).isEqualTo(1);
    TRAINER.run(
        () ->
            marking.correct(
                work,
                new MarkDraft(
                    1, MarkVerdict.PASS, Assignments.levels(2, 2), "Fine", "Read again")));
    assertThat(row(begun).finished()).isTrue();
  }

  @Test
  void whatIsKeptIsTheLearnersAndALockedStepTakesNothing() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    LEARNER.call(
        () ->
            handing.save(begun.enrolment(), begun.step(), new WorkText("draft", List.of(), null)));
    assertThat(work(begun).text()).isEqualTo("draft");
    assertThat(queue(TRAINER, begun)).isEmpty();
    WorkId id = work(begun).id();
    assertThatThrownBy(() -> TRAINER.call(() -> marking.work(id))).isInstanceOf(NoSuchWork.class);

    StepId first = StepId.next();
    StepId second = StepId.next();
    Begun locked =
        assignments.begun(
            LEARNER,
            second,
            StepDraft.page("Read", "text").as(first),
            StepDraft.assignment("Write", "Task", rubric()).as(second).after(first));
    assertThatThrownBy(() -> assignments.handIn(locked, "text", null))
        .isInstanceOf(StepLocked.class);
    LEARNER.run(() -> progress.complete(locked.enrolment(), first));
    assignments.handIn(locked, "text", null);
  }

  @Test
  void filesOfWorkAreForItsMarkersAndNobodyElses() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    AttachmentId file = attached(LEARNER, "notes.txt");
    AttachmentId anothers = attached(COLLEAGUE, "theirs.txt");
    assertThatThrownBy(() -> assignments.handIn(begun, "text", null, anothers))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.field()).contains("files"));
    LEARNER.call(
        () ->
            handing.save(
                begun.enrolment(), begun.step(), new WorkText("text", List.of(file), null)));
    assertThatThrownBy(() -> TRAINER.call(() -> reading.file(file)))
        .isInstanceOf(NoSuchAttachment.class);
    WorkId work = assignments.handIn(begun, "text", 1L, file);
    assertThat(TRAINER.call(() -> reading.file(file)).name()).isEqualTo("notes.txt");
    assertThat(TRAINER.call(() -> marking.work(work)).handIn().files())
        .extracting("name")
        .containsExactly("notes.txt");
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.file(file)))
        .isInstanceOf(NoSuchAttachment.class);
    rows.change(
        "update communities_attachment set uploaded_at = now() - interval '3 days' where id = ?1",
        file.value());
    orphans.remove();
    assertThat(TRAINER.call(() -> reading.file(file)).name()).isEqualTo("notes.txt");
  }

  @Test
  void whatTheTextOfWorkNamesIsForItsMarkersToo() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    AttachmentId sketch = attached(LEARNER, "sketch.txt");
    AttachmentId anothers = attached(COLLEAGUE, "theirs.txt");
    String text = "See [it](attachment:" + sketch + ") and [that](attachment:" + anothers + ").";
    LEARNER.call(
        () -> handing.save(begun.enrolment(), begun.step(), new WorkText(text, List.of(), null)));
    assertThatThrownBy(() -> TRAINER.call(() -> reading.file(sketch)))
        .as("before it is handed in")
        .isInstanceOf(NoSuchAttachment.class);
    assignments.handIn(begun, text, 1L);
    rows.change(
        "update communities_attachment set uploaded_at = now() - interval '3 days' where id = ?1",
        sketch.value());
    orphans.remove();
    assertThat(TRAINER.call(() -> reading.file(sketch)).name()).isEqualTo("sketch.txt");
    assertThatThrownBy(() -> TRAINER.call(() -> reading.file(anothers)))
        .as("who names a file does not open it")
        .isInstanceOf(NoSuchAttachment.class);
    assertThatThrownBy(() -> COLLEAGUE.call(() -> reading.file(sketch)))
        .isInstanceOf(NoSuchAttachment.class);
  }

  @Test
  void whatWasTakenBackIsTheLearnersAlone() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    AttachmentId wrong = attached(LEARNER, "payslip.txt");
    WorkId work = assignments.handIn(begun, "The wrong text", null, wrong);
    assertThat(TRAINER.call(() -> reading.file(wrong)).name()).isEqualTo("payslip.txt");
    LEARNER.run(() -> handing.takeBack(begun.enrolment(), begun.step()));
    MarkingView empty = TRAINER.call(() -> marking.work(work));
    assertThat(empty.handIn()).isNull();
    assertThat(empty.earlier()).isEmpty();
    assertThatThrownBy(() -> TRAINER.call(() -> reading.file(wrong)))
        .isInstanceOf(NoSuchAttachment.class);
    assignments.handIn(begun, "The right text", 1L);
    MarkingView view = TRAINER.call(() -> marking.work(work));
    assertThat(view.handIn().html()).contains("right");
    assertThat(view.earlier()).isEmpty();
    assertThatThrownBy(() -> TRAINER.call(() -> reading.file(wrong)))
        .isInstanceOf(NoSuchAttachment.class);
    assertThat(work(begun).handIns()).extracting(HandInView::number).containsExactly(2, 1);
    assertThat(LEARNER.call(() -> reading.file(wrong)).name()).isEqualTo("payslip.txt");
  }

  @Test
  void aFileStepIsReadByWhoeverMayReadTheStep() throws Exception {
    AttachmentId file = attached(TRAINER, "plan.txt");
    StepId first = StepId.next();
    StepId second = StepId.next();
    assertThatThrownBy(() -> LEARNER.call(() -> reading.file(file)))
        .isInstanceOf(NoSuchAttachment.class);
    Begun begun =
        assignments.begun(
            LEARNER,
            second,
            StepDraft.page("Read", "text").as(first),
            StepDraft.file("The plan", null, file).as(second).after(first));
    assertThatThrownBy(() -> LEARNER.call(() -> reading.file(file)))
        .as("it is locked")
        .isInstanceOf(NoSuchAttachment.class);
    LEARNER.run(() -> progress.complete(begun.enrolment(), first));
    assertThat(LEARNER.call(() -> reading.file(file)).name()).isEqualTo("plan.txt");
    StepView step = LEARNER.call(() -> catalogue.track(begun.slug())).step(2).orElseThrow();
    assertThat(step.file().name()).isEqualTo("plan.txt");
    LEARNER.run(() -> progress.complete(begun.enrolment(), second));
    assertThat(row(begun).finished()).isTrue();
    assertThat(
            LEARNER.call(() -> catalogue.track(begun.slug())).step(2).orElseThrow().file().name())
        .as("also when it is done")
        .isEqualTo("plan.txt");
    assertThatThrownBy(
            () ->
                assignments.begun(
                    LEARNER,
                    second,
                    StepDraft.file("x", null, attached(LEARNER, "l.txt")).as(StepId.next())))
        .as("a trainer cannot give a colleague's file")
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void theQueueNarrowsByTrackStepAndAgeAndKnowsWhatComesNext() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    WorkId first = assignments.handIn(begun, "text", null);
    Begun same = assignments.also(COLLEAGUE, begun);
    WorkId second = assignments.handIn(same, "text", null);
    MarkingFilter track = new MarkingFilter(begun.slug(), null, null);
    assertThat(queue(TRAINER, begun)).extracting(QueueRow::id).containsExactly(first, second);
    assertThat(TRAINER.call(() -> queue.after(first, track))).contains(second);
    assertThat(TRAINER.call(() -> queue.before(second, track))).contains(first);
    assertThat(TRAINER.call(() -> queue.after(second, track))).isEqualTo(Optional.empty());
    assertThat(
            TRAINER
                .call(() -> queue.queue(new MarkingFilter(null, begun.step(), 1), page()))
                .items())
        .isEmpty();
    assertThat(
            TRAINER
                .call(() -> queue.queue(new MarkingFilter(null, begun.step(), null), page()))
                .total())
        .isEqualTo(2);
    assertThat(TRAINER.call(() -> queue.steps()))
        .filteredOn(step -> step.step().equals(begun.step()))
        .extracting("waiting")
        .containsExactly(2L);
    long two = statements.of(() -> queue(TRAINER, begun));
    TRAINER.run(() -> marking.mark(first, passes(1)));
    assertThat(TRAINER.call(() -> queue.after(first, track))).contains(second);
    assertThat(statements.of(() -> queue(TRAINER, begun))).isEqualTo(two);
  }

  private static PageRequest page() {
    return new PageRequest(1, 50);
  }

  private List<QueueRow> queue(As marker, Begun begun) throws Exception {
    return marker
        .call(() -> queue.queue(new MarkingFilter(begun.slug(), null, null), page()))
        .items();
  }

  private WorkView work(Begun begun) throws Exception {
    return begun.learner().call(() -> handing.work(begun.enrolment(), begun.step()));
  }

  private EnrolmentRow row(Begun begun) throws Exception {
    return begun.learner().call(() -> learning.enrolment(begun.enrolment()));
  }

  private AttachmentId attached(As person, String name) throws Exception {
    return person
        .call(
            () ->
                attaching.attach(
                    name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8))))
        .id();
  }

  private void told(As person, NoticeKind kind, WorkId work) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                person.call(() -> inbox.notices(page())).items().stream()
                    .anyMatch(n -> n.kind() == kind && n.subject().equals(work.toString())));
  }
}
