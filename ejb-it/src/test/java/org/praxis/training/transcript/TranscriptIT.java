package org.praxis.training.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.AllPages;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Statements;
import org.praxis.notification.Inbox;
import org.praxis.people.NoSuchPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.CertificateState;
import org.praxis.training.assigning.Assigned;
import org.praxis.training.assigning.Exempting;
import org.praxis.training.assigning.ExemptionDraft;
import org.praxis.training.transcript.view.EvidenceRow;
import org.praxis.training.transcript.view.TranscriptView;

@ExtendWith(ArquillianExtension.class)
class TranscriptIT {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final LocalDate DONE = LocalDate.of(2024, 5, 3);
  private static final EvidenceAnswer YES = new EvidenceAnswer(true, null);

  @Inject Transcripts transcripts;
  @Inject EvidenceKeeping keeping;
  @Inject Assigned assigned;
  @Inject Inbox inbox;
  @Inject Exempting exempting;
  @Inject Statements statements;
  @Inject Staff staff;
  @Inject Rows rows;

  private PersonId learner;
  private Object manager;

  @BeforeEach
  void aColleagueLeadsTheLearner() throws Exception {
    learner = assigned.me(LEARNER);
    manager =
        rows.read("select manager_key from people_person where id = ?1", learner.value()).get(0);
    staff.lead(assigned.me(COLLEAGUE), learner);
  }

  @AfterEach
  void whoeverDidBeforeLeadsThemAgain() {
    rows.change(
        "update people_person set manager_key = cast(?2 as bigint) where id = ?1",
        learner.value(),
        manager);
  }

  @Test
  void aLongOneSaysThatItIsCutAndItsFilesHaveAllOfIt() throws Exception {
    PersonId someone = staff.hire("Long " + Staff.word(), "Clerk");
    rows.change(
        "insert into training_evidence (id, person, title, provider, done_on, added_at, state, version) select"
            + " gen_random_uuid(), ?1, 'Course ' || n, 'School', date '2020-01-01' + n, now(), 'WAITING', 0 from"
            + " generate_series(1, 501) n",
        someone.value());
    TranscriptView page = HR.call(() -> transcripts.of(someone));
    assertThat(page.evidence()).hasSize(Transcripts.MOST);
    assertThat(page.evidence().get(0).title()).isEqualTo("Course 501");
    assertThat(page.cut()).isTrue();
    TranscriptView file = HR.call(() -> transcripts.paper(someone)).transcript();
    assertThat(file.evidence()).hasSize(501);
    assertThat(file.cut()).isFalse();
    assertThat(LEARNER.call(transcripts::mine).cut()).isFalse();
  }

  @Test
  void whatWasCompletedExemptAndLearntElsewhereIsForThemWhoLeadsThemAndHr() throws Exception {
    String track = assigned.track();
    String other = assigned.track();
    assigned.complete(LEARNER, track);
    HR.call(
        () ->
            exempting.exempt(
                new ExemptionDraft(other, learner, "Taught it.", null, null, null, null)));
    EvidenceId evidence = add("First aid");

    TranscriptView mine = LEARNER.call(transcripts::mine);
    assertThat(mine.mine()).isTrue();
    assertThat(mine.confirming()).isFalse();
    assertThat(mine.completed().get(0).slug()).isEqualTo(track);
    assertThat(mine.completed().get(0).state()).isEqualTo(CertificateState.VALID);
    assertThat(mine.exemptions().get(0).slug()).isEqualTo(other);
    assertThat(mine.evidence()).extracting(EvidenceRow::id).contains(evidence);

    TranscriptView led = COLLEAGUE.call(() -> transcripts.of(learner));
    assertThat(led.confirming()).isTrue();
    assertThat(led.mine()).isFalse();
    assertThat(HR.call(() -> transcripts.of(learner)).confirming()).isTrue();
    assertThat(HR.call(() -> transcripts.paper(learner)).transcript().completed())
        .isEqualTo(led.completed());
    assertThatThrownBy(() -> TRAINER.call(() -> transcripts.of(learner)))
        .isInstanceOf(NoSuchPerson.class);
    assertThatThrownBy(() -> HR.call(() -> transcripts.of(new PersonId(UUID.randomUUID()))))
        .isInstanceOf(NoSuchPerson.class);
    assertThatThrownBy(() -> TRAINER.call(() -> keeping.evidence(evidence)))
        .isInstanceOf(NoSuchEvidence.class);

    long before = statements.of(() -> COLLEAGUE.call(() -> transcripts.of(learner)));
    add("Ladder");
    add("Forklift");
    assertThat(statements.of(() -> COLLEAGUE.call(() -> transcripts.of(learner))))
        .isEqualTo(before);
  }

  @Test
  void whoLeadsThemConfirmsAndNobodyDoesForThemselves() throws Exception {
    EvidenceId evidence = add("First aid");
    assertThat(AllPages.of(COLLEAGUE, keeping::waiting))
        .extracting(EvidenceRow::id)
        .contains(evidence);
    PersonId boss = assigned.me(COLLEAGUE);
    await().atMost(SOON).until(() -> told(boss, evidence, "EVIDENCE_ADDED"));
    assertThatThrownBy(() -> LEARNER.run(() -> keeping.answer(evidence, YES)))
        .isInstanceOf(NoSuchEvidence.class);
    assertThatThrownBy(() -> TRAINER.run(() -> keeping.answer(evidence, YES)))
        .isInstanceOf(NoSuchEvidence.class);
    assertThatThrownBy(
            () -> COLLEAGUE.run(() -> keeping.answer(evidence, new EvidenceAnswer(false, " "))))
        .isInstanceOf(InvalidInput.class);

    COLLEAGUE.run(() -> keeping.answer(evidence, YES));
    EvidenceRow confirmed = LEARNER.call(() -> keeping.evidence(evidence));
    assertThat(confirmed.state()).isEqualTo(EvidenceState.CONFIRMED);
    assertThat(confirmed.decidedBy().id()).isEqualTo(boss);
    await().atMost(SOON).until(() -> told(learner, evidence, "EVIDENCE_CONFIRMED"));
    assertThatThrownBy(() -> HR.run(() -> keeping.answer(evidence, YES)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(() -> LEARNER.run(() -> keeping.withdraw(evidence)))
        .isInstanceOf(ChangedMeanwhile.class);
    assertThatThrownBy(
            () -> rows.change("delete from training_evidence where id = ?1", evidence.value()))
        .hasStackTraceContaining("evidence stays on record");
  }

  @Test
  void whatIsDeclinedSaysWhyAndWhatIsTakenBackIsNotShown() throws Exception {
    EvidenceId declined = add("Juggling");
    HR.run(() -> keeping.answer(declined, new EvidenceAnswer(false, "No certificate.")));
    assertThat(LEARNER.call(() -> keeping.evidence(declined)).reason())
        .isEqualTo("No certificate.");
    await().atMost(SOON).until(() -> told(learner, declined, "EVIDENCE_DECLINED"));

    EvidenceId withdrawn = add("A mistake");
    assertThatThrownBy(() -> COLLEAGUE.run(() -> keeping.withdraw(withdrawn)))
        .isInstanceOf(NoSuchEvidence.class);
    LEARNER.run(() -> keeping.withdraw(withdrawn));
    assertThat(LEARNER.call(transcripts::mine).evidence())
        .extracting(EvidenceRow::id)
        .contains(declined)
        .doesNotContain(withdrawn);
    assertThatThrownBy(() -> HR.run(() -> keeping.answer(withdrawn, YES)))
        .isInstanceOf(ChangedMeanwhile.class);
  }

  @Test
  void aDayToComeAndAnEndBeforeTheBeginningAreRefused() {
    assertThatThrownBy(
            () -> LEARNER.run(() -> keeping.add(draft("Tomorrow", LocalDate.of(2999, 1, 1), null))))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(
            () -> LEARNER.run(() -> keeping.add(draft("Backwards", DONE, DONE.minusDays(1)))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void ofManyWhoAnswerAtOnceOneDoes() throws Exception {
    EvidenceId evidence = add("Contested");
    Callable<Boolean> act =
        () -> {
          try {
            HR.run(() -> keeping.answer(evidence, YES));
            return true;
          } catch (ChangedMeanwhile e) {
            return false;
          }
        };
    assertThat(AtOnce.outcomes(List.of(act, act, act, act))).containsOnlyOnce(true).hasSize(4);
  }

  @Test
  void aSecondClickAddsNothing() throws Exception {
    EvidenceDraft draft = draft("Clicked " + UUID.randomUUID(), DONE, DONE.plusYears(1));
    Callable<EvidenceId> act = () -> LEARNER.call(() -> keeping.add(draft));
    EvidenceId first = act.call();
    assertThat(AtOnce.outcomes(List.of(act, act, act, act))).containsOnly(first);
    assertThat(LEARNER.call(() -> keeping.add(draft(draft.title(), DONE, null))))
        .as("another day is another thing")
        .isNotEqualTo(first);
    HR.run(() -> keeping.answer(first, new EvidenceAnswer(false, "Which one?")));
    assertThat(act.call()).as("a correction is added anew").isNotEqualTo(first);
  }

  @Test
  void aMistypedYearIsToldAtItsField() throws Exception {
    refused("finished", draft("First aid", LocalDate.of(1, 1, 1), null));
    refused("validUntil", draft("First aid", DONE, LocalDate.of(20_260, 1, 1)));
  }

  private void refused(String field, EvidenceDraft draft) {
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.add(draft)))
        .isInstanceOfSatisfying(
            InvalidInput.class, refusal -> assertThat(refusal.field()).contains(field));
  }

  @Test
  void whoDoesNotLeadThemAnyMoreIsNotAskedAnyMore() throws Exception {
    EvidenceId taken = add("Taken back " + UUID.randomUUID());
    EvidenceId kept = add("Kept " + UUID.randomUUID());
    PersonId boss = assigned.me(COLLEAGUE);
    await().atMost(SOON).until(() -> told(boss, kept, "EVIDENCE_ADDED"));
    await().atMost(SOON).until(() -> told(boss, taken, "EVIDENCE_ADDED"));
    LEARNER.run(() -> keeping.withdraw(taken));
    assertThat(isOver(taken)).isTrue();
    assertThat(isOver(kept)).isFalse();
    staff.lead(assigned.me(TRAINER), learner);
    assertThat(isOver(kept)).isTrue();
  }

  private boolean isOver(EvidenceId evidence) throws Exception {
    return COLLEAGUE.call(() -> inbox.notices(new PageRequest(1, 50))).items().stream()
        .filter(notice -> notice.subject().equals(evidence.toString()))
        .findFirst()
        .orElseThrow()
        .over();
  }

  private EvidenceId add(String title) throws Exception {
    return LEARNER.call(() -> keeping.add(draft(title, DONE, null)));
  }

  private static EvidenceDraft draft(String title, LocalDate finished, LocalDate until) {
    return new EvidenceDraft(
        title, "Red Cross", finished, until, "42", "https://example.org/certificate");
  }

  private boolean told(PersonId reader, EvidenceId evidence, String kind) {
    return !rows.read(
            "select 1 from notification_notice where reader = ?1 and subject = ?2 and kind = ?3",
            reader.value(),
            evidence.toString(),
            kind)
        .isEmpty();
  }
}
