package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Endorsing;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NoSuchContribution;
import org.praxis.communities.NotRevisable;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicReading;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.view.ContributionView;
import org.praxis.communities.view.ReplyView;
import org.praxis.communities.view.TopicView;
import org.praxis.harness.AllPages;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentKind;

/** Members report what they read; moderators leave it, remove it, and restore it. */
@ExtendWith(ArquillianExtension.class)
class ReportingIT {
  private static final PageRequest FIRST = PageRequest.first();
  private static final ReportDraft WRONG = new ReportDraft(2, "This sells hardware.");

  @Inject Company company;
  @Inject Reporting reporting;
  @Inject CaseReview review;
  @Inject DecisionUndoing undoing;
  @Inject MyContributions mine;
  @Inject TopicReading reading;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject AnswerAcceptance acceptance;
  @Inject Endorsing endorsing;
  @Inject Joining joining;
  @PersistenceContext EntityManager em;

  @Inject Rows rows;

  private String community;
  private ContributionId topic;
  private ContributionId reply;

  @BeforeEach
  void aQuestionWithAnAnswer() throws Exception {
    // One person reports so much in an hour.
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
    community = company.community(0);
    topic = company.ask(COLLEAGUE, community, "What do I do?").id();
    reply = company.reply(LEARNER, topic, "Buy this.").id();
    TRAINER.run(() -> joining.join(community));
  }

  @Test
  void theFirstReportOpensACaseOthersJoinItAndTheSameMemberCountsOnce() throws Exception {
    OwnReport mineThen = report(COLLEAGUE, reply, WRONG);
    assertThat(mineThen.open()).isTrue();
    assertThat(mineThen.title()).isEqualTo("How do I?");
    assertThat(mineThen.clauseText()).isEqualTo("Buying hardware");
    report(TRAINER, reply, new ReportDraft(null, "Rude."));
    report(COLLEAGUE, reply, new ReportDraft(3, "Worse than I thought."));
    QueueItem waiting = row();
    assertThat(waiting.reports()).isEqualTo(2);
    assertThat(waiting.reasons()).extracting("reason").containsExactly(Reason.REPORTED);
    CaseView read = opened();
    assertThat(read.reported().reports())
        .extracting("note")
        .containsExactly("Worse than I thought.", "Rude.");
    assertThat(read.reported().reports()).extracting("clause").containsExactly(3, null);
    assertThat(read.content().html()).contains("Buy this.");
    // It stays where it is, and its author learns of nothing.
    assertThat(shown(TRAINER).state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions()).isEmpty();
    assertThat(TRAINER.call(() -> reporting.among(List.of(reply.value(), topic.value()))))
        .containsExactly(reply.value());
    assertThat(LEARNER.call(() -> reporting.among(List.of(reply.value())))).isEmpty();
    QueueFilter reported = new QueueFilter(null, ContentKind.REPLY, Reason.REPORTED, null, false);
    assertThat(MODERATOR.call(() -> review.queue(reported, FIRST)).items())
        .isNotEmpty()
        .allMatch(item -> item.reports() > 0);
  }

  @Test
  void whatOneWroteOrMayNotReadOrIsNotPublishedIsNotReported() throws Exception {
    assertThatThrownBy(() -> report(LEARNER, reply, WRONG)).isInstanceOf(OwnText.class);
    ContributionId held = company.reply(LEARNER, topic, "bluebird").id();
    for (UUID nothing : List.of(held.value(), UUID.randomUUID())) {
      assertThatThrownBy(() -> COLLEAGUE.call(() -> reporting.report(nothing, WRONG)))
          .isInstanceOf(NoSuchText.class);
      // Moderators see it in its own case.
      assertThatThrownBy(() -> MODERATOR.call(() -> reporting.report(nothing, WRONG)))
          .isInstanceOf(NoSuchText.class);
      assertThatThrownBy(() -> COLLEAGUE.call(() -> reporting.form(nothing)))
          .isInstanceOf(NoSuchText.class);
    }
    assertThatThrownBy(() -> report(COLLEAGUE, reply, new ReportDraft(9, "x")))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> report(COLLEAGUE, reply, new ReportDraft(2, " ")))
        .hasStackTraceContaining("ConstraintViolationException");
    assertThatThrownBy(() -> report(COLLEAGUE, reply, new ReportDraft(2, "x".repeat(1001))))
        .hasStackTraceContaining("ConstraintViolationException");
  }

  @Test
  void sixteenReportsAtOnceByTwoMembersMakeOneCaseWithTwoReports() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      CyclicBarrier start = new CyclicBarrier(16);
      List<Callable<OwnReport>> all = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        As by = i % 2 == 0 ? COLLEAGUE : TRAINER;
        all.add(
            () -> {
              start.await();
              return report(by, reply, WRONG);
            });
      }
      for (Future<OwnReport> one : threads.invokeAll(all)) {
        assertThat(one.get().open()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(number("select count(*) from moderation_case where content_id = '" + reply + "'"))
        .isEqualTo(1);
    assertThat(row().reports()).isEqualTo(2);
  }

  @Test
  void whileItsAuthorTakesItBackEachReportEitherIsAnsweredOrFindsNothing() throws Exception {
    for (int round = 0; round < 5; round++) {
      ContributionId text = company.reply(LEARNER, topic, "Round " + round).id();
      long version = LEARNER.call(() -> mine.one(text)).version();
      ExecutorService threads = Executors.newFixedThreadPool(3);
      try {
        CyclicBarrier start = new CyclicBarrier(3);
        List<Future<Boolean>> reported = new ArrayList<>();
        for (As by : List.of(COLLEAGUE, TRAINER)) {
          reported.add(
              threads.submit(
                  () -> {
                    start.await();
                    try {
                      report(by, text, WRONG);
                      return true;
                    } catch (NoSuchText e) {
                      return false;
                    }
                  }));
        }
        Future<?> back =
            threads.submit(
                () -> {
                  start.await();
                  LEARNER.run(() -> withdrawing.withdraw(text, version));
                  return null;
                });
        back.get();
        for (Future<Boolean> one : reported) {
          one.get();
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(
              number(
                  "select count(*) from moderation_case where state = 'OPEN' and content_id = '"
                      + text
                      + "'"))
          .isZero();
      for (As by : List.of(COLLEAGUE, TRAINER)) {
        by.call(() -> reporting.mine(text.value()))
            .ifPresent(
                said -> {
                  assertThat(said.outcome()).isEqualTo(ReportOutcome.TAKEN_BACK);
                  assertThat(said.title()).isNull();
                });
      }
    }
  }

  @Test
  void whoReadItBeforeItsAuthorChangedItDecidesOnNothing() throws Exception {
    report(COLLEAGUE, reply, WRONG);
    CaseView before = opened();
    MODERATOR.call(
        () -> review.decide(before.id(), new Ruling(Verdict.REMOVE, 2, "No.", before.version())));
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.call(() -> revising.revise(reply, new Revision(null, "Borrow this.", version)));
    CaseView now = MODERATOR.call(() -> review.open(before.id()));
    assertThat(now.open()).isTrue();
    assertThat(now.content().html()).contains("Borrow this.");
    assertThatThrownBy(() -> decide(before, Verdict.REMOVE))
        .hasStackTraceContaining("ChangedMeanwhile");
    assertThat(shown(TRAINER).state()).isEqualTo(ContributionState.PUBLISHED);
  }

  @Test
  void aChangeThatWaitsIsACaseOfItsOwnAndWhatIsReportedFollowsItsApproval() throws Exception {
    report(COLLEAGUE, reply, WRONG);
    CaseView reported = opened();
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.call(() -> revising.revise(reply, new Revision(null, "bluebird", version)));
    assertThat(MODERATOR.call(() -> review.open(reported.id())).content().html())
        .contains("Buy this.");
    CaseId edit = queued(MODERATOR, reply, item -> item.reports() == 0).id();
    MODERATOR.call(
        () -> review.decide(edit, Company.ruling(Verdict.APPROVE, review.open(edit).version())));
    CaseView now = MODERATOR.call(() -> review.open(reported.id()));
    assertThat(now.content().html()).contains("bluebird");
    assertThat(now.content().changes()).isEmpty();
    assertThat(now.version()).isGreaterThan(reported.version());
    decide(now, Verdict.REMOVE);
    assertThat(shown(TRAINER).html()).isEmpty();
  }

  @Test
  void whatIsLeftStaysAndWhoReportedItLearnsWhyAndNeedNotBeHeardAgain() throws Exception {
    report(COLLEAGUE, reply, WRONG);
    CaseView read = opened();
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        review.decide(
                            read.id(), new Ruling(Verdict.KEEP, null, " ", read.version()))))
        .isInstanceOf(InvalidInput.class);
    for (Verdict other : List.of(Verdict.APPROVE, Verdict.RETURN, Verdict.REJECT)) {
      assertThatThrownBy(() -> decide(read, other)).isInstanceOf(OtherKindOfCase.class);
    }
    decide(read, Verdict.KEEP);
    assertThat(shown(TRAINER).state()).isEqualTo(ContributionState.PUBLISHED);
    OwnReport answered = COLLEAGUE.call(() -> reporting.mine(reply.value())).orElseThrow();
    assertThat(answered.outcome()).isEqualTo(ReportOutcome.DISMISSED);
    assertThat(answered.why()).isEqualTo("Please read clause 2.");
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions()).isEmpty();
    assertThatThrownBy(() -> report(COLLEAGUE, reply, WRONG)).isInstanceOf(ReportAnswered.class);
    // Others have not been heard yet, and other words are another matter.
    report(TRAINER, reply, WRONG);
    long version = LEARNER.call(() -> mine.one(reply)).version();
    LEARNER.call(() -> revising.revise(reply, new Revision(null, "Buy two.", version)));
    report(COLLEAGUE, reply, WRONG);
    assertThat(row().reports()).isEqualTo(2);
  }

  @Test
  void aRemovedAnswerIsGoneForAllButItsAuthorAndComesBackWhole() throws Exception {
    COLLEAGUE.run(() -> acceptance.accept(topic, reply));
    COLLEAGUE.run(() -> endorsing.helped(reply));
    report(TRAINER, reply, WRONG);
    CaseView read = opened();
    decide(read, Verdict.REMOVE);

    TopicView seen = TRAINER.call(() -> reading.topic(topic, FIRST));
    assertThat(seen.acceptedAnswer()).isNull();
    assertThat(shown(TRAINER).state()).isEqualTo(ContributionState.REMOVED);
    for (As each : List.of(TRAINER, COLLEAGUE, LEARNER, MODERATOR)) {
      assertThat(shown(each).html()).isEmpty();
    }
    assertThat(replies()).isZero();
    ContributionView own = LEARNER.call(() -> mine.one(reply));
    assertThat(own.text()).isEqualTo("Buy this.");
    assertThat(own.decisions()).extracting("verdict").containsExactly(Verdict.REMOVE);
    assertThat(own.decisions()).extracting("message").containsExactly("Please read clause 2.");
    assertThat(own.revisable()).isFalse();
    assertThatThrownBy(() -> LEARNER.run(() -> withdrawing.withdraw(reply, own.version())))
        .isInstanceOf(NotRevisable.class);
    LEARNER.run(() -> withdrawing.restore(reply, own.version()));
    assertThat(shown(TRAINER).state()).isEqualTo(ContributionState.REMOVED);
    assertThatThrownBy(() -> report(COLLEAGUE, reply, WRONG)).isInstanceOf(NoSuchText.class);

    CaseView removed = OTHER_MODERATOR.call(() -> review.open(read.id()));
    assertThat(removed.reported().restorable()).isTrue();
    DecisionView back =
        OTHER_MODERATOR.call(
            () ->
                review.decide(
                    read.id(),
                    new Ruling(Verdict.RESTORE, null, "We were wrong.", removed.version())));
    assertThat(back.verdict()).isEqualTo(Verdict.RESTORE);
    OTHER_MODERATOR.run(() -> undoing.undo(read.id()));
    CaseView again = OTHER_MODERATOR.call(() -> review.open(read.id()));
    assertThat(again.reported().restorable()).isTrue();
    assertThat(again.decision().verdict()).isEqualTo(Verdict.REMOVE);
    OTHER_MODERATOR.call(
        () ->
            review.decide(
                read.id(),
                new Ruling(Verdict.RESTORE, null, "We were wrong.", again.version(), true)));
    assertThat(shown(TRAINER).html()).contains("Buy this.");
    assertThat(shown(TRAINER).endorsements().helped()).isEqualTo(1);
    assertThat(TRAINER.call(() -> reading.topic(topic, FIRST)).acceptedAnswer().id())
        .isEqualTo(reply);
    assertThat(replies()).isEqualTo(1);
    assertThat(LEARNER.call(() -> mine.one(reply)).decisions())
        .extracting("verdict")
        .containsExactly(Verdict.RESTORE, Verdict.REMOVE);
    CaseView over = MODERATOR.call(() -> review.open(read.id()));
    assertThat(over.state()).isEqualTo(CaseState.RESTORED);
    assertThat(over.history()).extracting("verdict").containsExactly(Verdict.REMOVE);
    assertThat(over.standing().rejected()).isZero();
  }

  @Test
  void ofARemovedTopicOthersAreToldThatThereIsNone() throws Exception {
    ContributionId asked = company.ask(LEARNER, community, "Who sells?").id();
    ContributionId under = company.reply(COLLEAGUE, asked, "I do.").id();
    report(TRAINER, asked, WRONG);
    CaseId id = company.caseOf(asked);
    CaseView read = MODERATOR.call(() -> review.open(id));
    decide(read, Verdict.REMOVE);
    for (As each : List.of(TRAINER, COLLEAGUE)) {
      for (ContributionId gone : List.of(asked, under)) {
        assertThatThrownBy(() -> each.call(() -> reading.topicOf(gone)))
            .isInstanceOf(NoSuchContribution.class);
      }
      assertThat(each.call(() -> reading.topics(community, false, FIRST)).items())
          .extracting("id")
          .containsExactly(topic);
    }
    // Who replied there keeps their own words, and nothing of the rest.
    ContributionView kept = COLLEAGUE.call(() -> mine.one(under));
    assertThat(kept.text()).isEqualTo("I do.");
    assertThat(kept.title()).isNull();
    assertThat(LEARNER.call(() -> reading.topic(asked, FIRST)).state())
        .isEqualTo(ContributionState.REMOVED);
    assertThat(MODERATOR.call(() -> reading.topic(asked, FIRST)).html()).isEmpty();
    decide(MODERATOR.call(() -> review.open(id)), Verdict.RESTORE);
    assertThat(TRAINER.call(() -> reading.topic(asked, FIRST)).replies().total()).isEqualTo(1);
  }

  @Test
  void aModeratorLearnsNothingOfReportsOfTheirOwnText() throws Exception {
    ContributionId own = company.reply(MODERATOR, topic, "I moderate.").id();
    report(COLLEAGUE, own, WRONG);
    CaseId id = queued(OTHER_MODERATOR, own, item -> true).id();
    assertThatThrownBy(() -> MODERATOR.call(() -> review.open(id))).isInstanceOf(NoSuchCase.class);
    assertThatThrownBy(
            () -> MODERATOR.call(() -> review.decide(id, Company.ruling(Verdict.KEEP, 0))))
        .isInstanceOf(NoSuchCase.class);
    assertThat(MODERATOR.call(() -> review.named(List.of(id)))).isEmpty();
  }

  @Test
  void whoReportsEverythingIsAskedToWait() throws Exception {
    for (int i = 0; i < Reporting.MOST; i++) {
      ContributionId one = company.reply(LEARNER, topic, "Text " + i).id();
      report(OTHER_MODERATOR, one, WRONG);
    }
    assertThatThrownBy(() -> report(OTHER_MODERATOR, reply, WRONG))
        .isInstanceOf(TooManyReports.class);
    assertThat(number("select count(*) from moderation_case where content_id = '" + reply + "'"))
        .isZero();
  }

  @Test
  void whoWasRightBeforeBringsACaseUpAndItsVersionStaysAsRead() throws Exception {
    report(COLLEAGUE, reply, WRONG);
    CaseView read = opened();
    String rank =
        "select extract(epoch from ranked_at) * 1000 from moderation_case where content_id = '"
            + reply
            + "'";
    long before = number(rank);
    report(TRAINER, reply, WRONG);
    assertThat(number(rank)).isLessThan(before);
    assertThat(opened().version()).isEqualTo(read.version());
  }

  private OwnReport report(As by, ContributionId text, ReportDraft draft) throws Exception {
    return by.call(() -> reporting.report(text.value(), draft));
  }

  private void decide(CaseView read, Verdict verdict) throws Exception {
    MODERATOR.call(() -> review.decide(read.id(), Company.ruling(verdict, read.version())));
  }

  private CaseView opened() throws Exception {
    CaseId id = company.caseOf(reply);
    return MODERATOR.call(() -> review.open(id));
  }

  private QueueItem row() throws Exception {
    return queued(MODERATOR, reply, item -> item.reports() > 0);
  }

  private QueueItem queued(As by, ContributionId text, Predicate<QueueItem> wanted)
      throws Exception {
    return AllPages.of(by, review::queue).stream()
        .filter(item -> item.summary().content().id().equals(text.value()))
        .filter(wanted)
        .findFirst()
        .orElseThrow();
  }

  private ReplyView shown(As reader) throws Exception {
    return reader.call(() -> reading.topic(topic, FIRST)).replies().items().stream()
        .filter(shown -> shown.id().equals(reply))
        .findFirst()
        .orElseThrow();
  }

  private long replies() {
    return number("select reply_count from communities_contribution where id = '" + topic + "'");
  }

  private long number(String sql) {
    return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
