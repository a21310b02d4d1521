package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Discovering;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.People;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.PageRequest;
import org.praxis.platform.json.Json;

/** Where the company says so, moderators decide and judge without names. */
@ExtendWith(ArquillianExtension.class)
class MaskedIT {
  private static final String MASKED = "praxis.moderation.masked";
  private static final String APART = "praxis.moderation.apart";
  private static final PageRequest ALL = new PageRequest(1, 100);

  @Inject Company company;
  @Inject CaseReview review;
  @Inject CaseClaiming claiming;
  @Inject DecisionPreviewing previewing;
  @Inject DecisionUndoing undoing;
  @Inject Unmasking unmasking;
  @Inject Reporting reporting;
  @Inject ReportAppealing asking;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject MyContributions mine;
  @Inject Discovering discovering;
  @Inject Revising revising;
  @Inject Joining joining;
  @Inject People people;
  @Inject Rows rows;

  private String community;
  private ContributionId topic;
  private final List<String> hidden = new ArrayList<>();

  @BeforeEach
  void aCommunity() throws Exception {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
    System.setProperty(MASKED, "true");
    community = company.community(0);
    topic = company.ask(COLLEAGUE, community, "What do I do?").id();
    TRAINER.run(() -> joining.join(community));
    for (As concerned : List.of(LEARNER, COLLEAGUE, TRAINER)) {
      PersonChip chip = concerned.call(() -> people.me()).chip();
      hidden.addAll(List.of(chip.id().toString(), chip.name()));
    }
  }

  @AfterEach
  void asBefore() {
    System.clearProperty(MASKED);
    System.clearProperty(APART);
  }

  private List<QueueItem> waiting(As who) throws Exception {
    SpaceId place = new SpaceId(who.call(() -> discovering.brief(community)).id().value());
    return who.call(
        () -> review.queue(new QueueFilter(place, null, null, null, false), ALL).items());
  }

  // What the API would answer.
  private void expectNobodyIn(Object answer) {
    assertThat(Json.write(answer)).doesNotContain(hidden);
  }

  @Test
  void whoIsConcernedIsInNoAnswerUntilTheDecisionHolds() throws Exception {
    ContributionId reply = company.reply(LEARNER, topic, "bluebird").id();
    CaseId id = company.caseOf(reply);
    MODERATOR.call(() -> claiming.claim(id));
    expectNobodyIn(waiting(MODERATOR));
    CaseView read = MODERATOR.call(() -> review.open(id));
    expectNobodyIn(read);
    assertThat(read.masked()).isTrue();
    assertThat(read.author().mask()).isEqualTo(PersonChip.AUTHOR);
    assertThat(read.content().thread()).isNotEmpty().allMatch(post -> post.author().mask() != null);
    Ruling ruling = new Ruling(Verdict.RETURN, 2, "Dear {author}, not so.", read.version());
    expectNobodyIn(MODERATOR.call(() -> previewing.of(id, ruling)));
    expectNobodyIn(MODERATOR.call(() -> review.decide(id, ruling)));
    // Also in the seconds in which whoever decided could undo it, having seen who it was.
    expectNobodyIn(MODERATOR.call(() -> review.open(id)));
    MODERATOR.run(() -> undoing.undo(id));
    expectNobodyIn(MODERATOR.call(() -> review.open(id)));
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(
        () -> review.decide(id, new Ruling(Verdict.RETURN, 2, "Dear {author}, not so.", version)));
    await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> MODERATOR.call(() -> review.open(id)).state() == CaseState.RETURNED);
    CaseView decided = MODERATOR.call(() -> review.open(id));
    assertThat(decided.masked()).isFalse();
    String name = LEARNER.call(() -> people.me()).chip().name();
    assertThat(decided.author().name()).isEqualTo(name);
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions().get(0).message())
        .isEqualTo("Dear " + name + ", not so.");
    // What was written to them by name is not read by it once more text waits.
    long again = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.call(() -> revising.revise(reply, new Revision(null, "bluebird again", again)));
    CaseView next = MODERATOR.call(() -> review.open(company.caseOf(reply)));
    assertThat(next.history()).extracting("message").containsExactly("Dear {author}, not so.");
    expectNobodyIn(next);
  }

  @Test
  void whoReportedItIsMaskedAsWellAndEverybodyTheSameAllThrough() throws Exception {
    ContributionId reply = company.reply(LEARNER, topic, "Buy this.").id();
    for (As by : List.of(TRAINER, COLLEAGUE)) {
      by.call(() -> reporting.report(reply.value(), new ReportDraft(2, "It sells.")));
    }
    CaseId id = company.caseOf(reply);
    CaseView first = MODERATOR.call(() -> review.open(id));
    CaseView second = OTHER_MODERATOR.call(() -> review.open(id));
    expectNobodyIn(List.of(first, second, waiting(MODERATOR)));
    List<String> masks =
        first.reported().reports().stream().map(one -> one.reporter().mask()).toList();
    assertThat(masks).doesNotHaveDuplicates().doesNotContainNull().hasSize(2);
    assertThat(second.reported().reports())
        .extracting(one -> one.reporter().mask())
        .isEqualTo(masks);
    // Whoever asked the question reported the answer, and is the same in both places.
    assertThat(first.content().thread()).extracting(p -> p.author().mask()).contains(masks.get(1));
    // In another case they are called otherwise.
    ContributionId other = company.reply(LEARNER, topic, "Buy that.").id();
    TRAINER.call(() -> reporting.report(other.value(), new ReportDraft(2, "It sells.")));
    CaseView elsewhere = MODERATOR.call(() -> review.open(company.caseOf(other)));
    assertThat(elsewhere.reported().reports().get(0).reporter().mask()).isNotEqualTo(masks.get(0));
  }

  @Test
  void judgesKnowNobodyEitherUntilTheyHaveAnswered() throws Exception {
    ContributionId held = company.reply(LEARNER, topic, "bluebird").id();
    CaseId id = company.caseOf(held);
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(
        () -> review.decide(id, new Ruling(Verdict.REJECT, 2, "No, {author}.", version, true)));
    AppealId own = LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is a bird."))).id();
    ContributionId reply = company.reply(LEARNER, topic, "Buy this.").id();
    OwnReport report =
        TRAINER.call(() -> reporting.report(reply.value(), new ReportDraft(2, "It sells.")));
    CaseId kept = company.caseOf(reply);
    long read = MODERATOR.call(() -> review.open(kept)).version();
    MODERATOR.call(
        () -> review.decide(kept, new Ruling(Verdict.KEEP, null, "It does not.", read, true)));
    AppealId reported =
        TRAINER.call(() -> asking.appeal(report.id(), new AppealDraft("It does."))).appeal().id();
    for (As judge : List.of(OTHER_MODERATOR, ADMIN)) {
      expectNobodyIn(judge.call(() -> handling.waiting(ALL)));
      for (AppealId appeal : List.of(own, reported)) {
        expectNobodyIn(judge.call(() -> handling.read(appeal)));
      }
    }
    // The case is no way round.
    for (CaseId judged : List.of(id, kept)) {
      expectNobodyIn(OTHER_MODERATOR.call(() -> review.open(judged)));
    }
    handlingAnswer(own);
    assertThat(OTHER_MODERATOR.call(() -> handling.read(own)).masked()).isFalse();
    ADMIN.run(() -> unmasking.unmask(reported, new UnmaskDraft("They may be related.")));
    assertThat(ADMIN.call(() -> handling.read(reported)).masked()).isFalse();
    assertThat(OTHER_MODERATOR.call(() -> handling.read(reported)).masked()).isTrue();
  }

  @Test
  void whatTakesEffectByItselfCallsTheAuthorByName() throws Exception {
    ContributionId reply = company.reply(LEARNER, topic, "bluebird").id();
    CaseId id = company.caseOf(reply);
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(
        () ->
            review.decide(
                id, new Ruling(Verdict.RETURN, 2, "Dear {author}, not so.", version, false)));
    rows.change("update moderation_case set pending_effect_at = now() where id = ?", id.value());
    String name = LEARNER.call(() -> people.me()).chip().name();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(LEARNER.call(() -> mine.one(reply)).decisions())
                    .extracting("message")
                    .containsExactly("Dear " + name + ", not so."));
  }

  @Test
  void whatIsRemovedOnAppealCallsTheAuthorByName() throws Exception {
    ContributionId reply = company.reply(LEARNER, topic, "Buy this.").id();
    AppealId asked = appealsAgainstKeeping(reply, TRAINER).get(0);
    Removal removal = new Removal(2, "Dear {author}, this sells.", 1, null);
    OTHER_MODERATOR.call(
        () ->
            handling.answer(
                asked, new AppealRuling(AppealOutcome.OVERTURNED, "It does.", 0L, removal)));
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions())
        .extracting("message")
        .containsExactly("Dear " + LEARNER.call(() -> people.me()).chip().name() + ", this sells.");
  }

  @Test
  void whoeverHasAnsweredOneOfThemKnowsNobodyUntilTheLastIsAnswered() throws Exception {
    ContributionId reply = company.reply(LEARNER, topic, "Buy this.").id();
    List<AppealId> asked = appealsAgainstKeeping(reply, TRAINER, COLLEAGUE);
    handlingAnswer(asked.get(0));
    for (AppealId appeal : asked) {
      expectNobodyIn(OTHER_MODERATOR.call(() -> handling.read(appeal)));
    }
    handlingAnswer(asked.get(1));
    for (AppealId appeal : asked) {
      assertThat(OTHER_MODERATOR.call(() -> handling.read(appeal)).masked()).isFalse();
    }
  }

  private List<AppealId> appealsAgainstKeeping(ContributionId text, As... reporters)
      throws Exception {
    List<ReportId> reports = new ArrayList<>();
    for (As by : reporters) {
      reports.add(
          by.call(() -> reporting.report(text.value(), new ReportDraft(2, "It sells."))).id());
    }
    CaseId id = company.caseOf(text);
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(
        () -> review.decide(id, new Ruling(Verdict.KEEP, null, "It does not.", version, true)));
    List<AppealId> asked = new ArrayList<>();
    for (int i = 0; i < reporters.length; i++) {
      ReportId report = reports.get(i);
      asked.add(
          reporters[i]
              .call(() -> asking.appeal(report, new AppealDraft("It does.")))
              .appeal()
              .id());
    }
    return asked;
  }

  private void handlingAnswer(AppealId id) throws Exception {
    OTHER_MODERATOR.call(
        () -> handling.answer(id, new AppealRuling(AppealOutcome.UPHELD, "No.", 0L)));
  }

  @Test
  void whoHasToKnowLooksForAReasonThatIsRecordedAndSeesItAlone() throws Exception {
    CaseId id = company.caseOf(company.reply(LEARNER, topic, "bluebird").id());
    for (As nobody : List.of(LEARNER, TRAINER, ADMIN)) {
      assertThatThrownBy(() -> nobody.run(() -> unmasking.unmask(id, new UnmaskDraft("Why not"))))
          .isInstanceOf(NoSuchCase.class);
    }
    assertThatThrownBy(() -> MODERATOR.run(() -> unmasking.unmask(id, new UnmaskDraft(" "))))
        .hasStackTraceContaining("ConstraintViolationException");
    MODERATOR.run(() -> unmasking.unmask(id, new UnmaskDraft("It may\u0000 be my neighbour.")));
    MODERATOR.run(() -> unmasking.unmask(id, new UnmaskDraft("Again.")));
    assertThat(MODERATOR.call(() -> review.open(id)).author().name()).isNotNull();
    assertThat(waiting(MODERATOR))
        .filteredOn(item -> item.id().equals(id))
        .allMatch(item -> item.author().mask() == null);
    assertThat(OTHER_MODERATOR.call(() -> review.open(id)).masked()).isTrue();
    assertThat(
            rows.read(
                "select actor || ' ' || reason from praxis_audit.entry where action ="
                    + " 'moderation.case.unmasked' and subject = ?",
                id.toString()))
        .asString()
        .isEqualTo("[moderator1 It may be my neighbour.]");
    // It is in other tests' queue no more.
    long version = MODERATOR.call(() -> review.open(id)).version();
    MODERATOR.call(() -> review.decide(id, new Ruling(Verdict.REJECT, 2, "No.", version, true)));
  }

  @Test
  void conflictsOfInterestHoldAndOnesOwnTextIsOnesOwn() throws Exception {
    ContributionId text = company.reply(MODERATOR, topic, "bluebird").id();
    assertThat(waiting(OTHER_MODERATOR))
        .extracting(item -> item.summary().content().id())
        .containsExactly(text.value());
    CaseId own = waiting(OTHER_MODERATOR).get(0).id();
    assertThat(MODERATOR.call(() -> review.open(own)).masked()).isFalse();
    assertThat(OTHER_MODERATOR.call(() -> review.open(own)).masked()).isTrue();
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> review.decide(own, new Ruling(Verdict.APPROVE, null, null, 0L, true))))
        .isInstanceOf(OwnCase.class);
  }

  @Test
  void whereTheCompanyDoesNotSayItNamesAreThere() throws Exception {
    System.clearProperty(MASKED);
    CaseId id = company.caseOf(company.reply(LEARNER, topic, "bluebird").id());
    CaseView read = MODERATOR.call(() -> review.open(id));
    assertThat(read.masked()).isFalse();
    assertThat(Json.write(read)).contains(read.author().name()).doesNotContain("\"mask\"");
  }
}
