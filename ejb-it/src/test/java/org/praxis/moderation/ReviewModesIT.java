package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.CharterAmendment;
import org.praxis.communities.Chartering;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.Discovering;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.ManyRulings.Chosen;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.DecidedTogether;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.platform.Refusal;

/** Moderators read before publication, after it, or where somebody reports: as the charter says. */
@ExtendWith(ArquillianExtension.class)
class ReviewModesIT {
  private static final int AT_ONCE = 8;

  @Inject Company company;
  @Inject Chartering chartering;
  @Inject CaseReview review;
  @Inject DecidingTogether together;
  @Inject Reporting reporting;
  @Inject Revising revising;
  @Inject MyContributions mine;
  @Inject RuleKeeping keeping;
  @Inject Discovering discovering;
  @Inject Rows rows;

  private String slug;

  @BeforeEach
  void aCommunity() throws Exception {
    rows.change("update moderation_report set reported_at = reported_at - interval '2 hours'");
    slug = company.community(0);
  }

  @Test
  void beforeEverythingWaitsOnReportNothingDoesAndModeratorsAreNeverMeant() throws Exception {
    assertThat(LEARNER.call(() -> chartering.charter(slug)).mode()).isEqualTo(ReviewMode.ON_REPORT);
    assertThat(company.ask(LEARNER, slug, "one").state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(waiting()).isEmpty();
    turn(ReviewMode.BEFORE);
    Submitted held = company.ask(LEARNER, slug, "two");
    assertThat(held.state()).isEqualTo(ContributionState.HELD);
    assertThat(held.reasons()).extracting(HoldReason::reason).containsExactly(Reason.EVERYTHING);
    assertThat(company.ask(MODERATOR, slug, "hello").state())
        .isEqualTo(ContributionState.PUBLISHED);
    turn(ReviewMode.ON_REPORT);
    assertThat(company.ask(LEARNER, slug, "three").state()).isEqualTo(ContributionState.PUBLISHED);
    // What came in before waits all the same.
    assertThat(waiting()).extracting(QueueItem::id).containsExactly(company.caseOf(held.id()));
  }

  @Test
  void whoAmendsWithoutSayingWhenModeratorsReadLeavesItAsItIs() throws Exception {
    turn(ReviewMode.BEFORE);
    int edition = MODERATOR.call(() -> chartering.charter(slug)).edition();
    turn(null);
    assertThat(MODERATOR.call(() -> chartering.charter(slug)).mode()).isEqualTo(ReviewMode.BEFORE);
    assertThat(MODERATOR.call(() -> chartering.charter(slug)).edition()).isEqualTo(edition);
    assertThat(mode().on()).isTrue();
  }

  @Test
  void afterItIsPublishedAtOnceAndReadOnceAndStaysWithoutAWordToAnybody() throws Exception {
    turn(ReviewMode.AFTER);
    Submitted sent = company.ask(LEARNER, slug, "hello");
    assertThat(sent.state()).isEqualTo(ContributionState.PUBLISHED);
    assertThat(sent.reasons()).isEmpty();
    QueueItem item = waiting().get(0);
    assertThat(item.isPublished()).isTrue();
    assertThat(item.reports()).isZero();
    assertThat(item.due().at()).isAfter(item.submittedAt());
    CaseView read = opened(sent.id());
    assertThat(read.reasons()).extracting(HoldReason::reason).containsExactly(Reason.AFTERWARDS);
    assertThat(read.reported().reports()).isEmpty();
    assertThat(read.content().html()).contains("hello");

    // Other words while it waits are the same case, which nobody has read yet.
    revise(sent.id(), "hello again");
    CaseView again = opened(sent.id());
    assertThat(again.id()).isEqualTo(read.id());
    assertThat(again.content().html()).contains("hello again");
    assertThatThrownBy(() -> keep(read)).hasStackTraceContaining("ChangedMeanwhile");
    keep(again);
    assertThat(waiting()).isEmpty();
    assertThat(LEARNER.call(() -> mine.one(sent.id())).decisions()).isEmpty();
    // After that they are read once more.
    revise(sent.id(), "hello for the third time");
    assertThat(opened(sent.id()).id()).isNotEqualTo(read.id());
  }

  @Test
  void whatIsReadAfterwardsIsRemovedForAClauseAndAReportJoinsIt() throws Exception {
    turn(ReviewMode.AFTER);
    ContributionId topic = company.ask(LEARNER, slug, "Buy this").id();
    CaseView read = opened(topic);
    COLLEAGUE.call(() -> reporting.report(topic.value(), new ReportDraft(2, "It sells.")));
    CaseView reported = opened(topic);
    assertThat(reported.id()).isEqualTo(read.id());
    assertThat(reported.reasons())
        .extracting(HoldReason::reason)
        .containsExactly(Reason.AFTERWARDS, Reason.REPORTED);
    assertThatThrownBy(() -> keep(reported)).isInstanceOf(ReportersUnanswered.class);
    company.decide(MODERATOR, topic, Verdict.REMOVE);
    assertThat(LEARNER.call(() -> mine.one(topic)).decisions())
        .singleElement()
        .satisfies(decision -> assertThat(decision.verdict()).isEqualTo(Verdict.REMOVE));
    assertThat(COLLEAGUE.call(() -> reporting.mine(topic.value())).orElseThrow().outcome())
        .isEqualTo(ReportOutcome.UPHELD);
    RuleView mode = mode();
    assertThat(mode.outcome().held()).isEqualTo(1);
    assertThat(mode.outcome().upheld()).isEqualTo(1);
  }

  @Test
  void manyStayAtOnceWithoutAClauseButForThoseThatSomebodyReports() throws Exception {
    turn(ReviewMode.AFTER);
    List<Chosen> chosen = new ArrayList<>();
    List<ContributionId> topics = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      topics.add(company.ask(LEARNER, slug, "hello " + i).id());
    }
    COLLEAGUE.call(() -> reporting.report(topics.get(1).value(), new ReportDraft(2, "It sells.")));
    for (ContributionId topic : topics) {
      CaseView read = opened(topic);
      chosen.add(new Chosen(read.id(), read.version()));
    }
    DecidedTogether outcome =
        MODERATOR.call(() -> together.decide(new ManyRulings(Verdict.KEEP, null, null, chosen)));
    assertThat(outcome.decided()).containsExactly(chosen.get(0).id(), chosen.get(2).id());
    assertThat(outcome.left())
        .singleElement()
        .satisfies(left -> assertThat(left.why()).isEqualTo(LeftBecause.REPORTED));
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        together.decide(
                            new ManyRulings(Verdict.KEEP, null, null, chosen.subList(1, 2)))))
        .isInstanceOf(ReportersUnanswered.class);
  }

  @Test
  void theModesRuleIsChangedInTheCharterAloneAndNobodyChoosesItsKindOrEffect() throws Exception {
    turn(ReviewMode.AFTER);
    RuleView mode = mode();
    assertThat(mode.effect()).isEqualTo(RuleEffect.AFTER);
    assertThat(mode.fromCharter()).isTrue();
    RuleDraft draft = draft(RuleKind.MODE, RuleEffect.HOLD, mode.edition());
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> keeping.turn(slug, mode.id(), false, mode.edition()),
            () -> keeping.change(slug, mode.id(), draft),
            () -> keeping.add(slug, draft),
            () -> keeping.add(slug, draft(RuleKind.EVERYTHING, RuleEffect.AFTER, null)))) {
      assertThatThrownBy(() -> MODERATOR.call(act)).isInstanceOf(InvalidInput.class);
    }
    turn(ReviewMode.BEFORE);
    assertThat(mode().id()).isEqualTo(mode.id());
    assertThat(mode().effect()).isEqualTo(RuleEffect.HOLD);
    assertThat(mode().edition()).isEqualTo(mode.edition() + 1);
    turn(ReviewMode.ON_REPORT);
    assertThat(MODERATOR.call(() -> keeping.rules(slug)))
        .extracting(RuleView::kind)
        .doesNotContain(RuleKind.MODE);
    List<?> recorded =
        rows.read(
            "select cast(after as jsonb) ->> 'mode' from praxis_audit.entry where place = ?1 and"
                + " action = 'communities.charter.amended' order by id",
            slug);
    assertThat(recorded.stream().map(String.class::cast).toList())
        .containsExactly("AFTER", "BEFORE", "ON_REPORT");
  }

  @Test
  void ofManyEditsAndReportsAtOnceThereIsOneCase() throws Exception {
    turn(ReviewMode.AFTER);
    ContributionId topic = company.ask(LEARNER, slug, "hello").id();
    keep(opened(topic));
    long version = LEARNER.call(() -> mine.one(topic)).version();
    List<Callable<Boolean>> acts = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "hello " + i;
      acts.add(
          i % 2 == 0
              ? () -> done(() -> revise(topic, text, version))
              : () ->
                  done(
                      () ->
                          COLLEAGUE.call(
                              () -> reporting.report(topic.value(), new ReportDraft(2, text)))));
    }
    assertThat(AtOnce.outcomes(acts)).contains(true);
    assertThat(
            rows.read(
                "select id from moderation_case where content_id = ?1 and state = 'OPEN'",
                topic.value()))
        .hasSize(1);
  }

  private interface Act {
    void run() throws Exception;
  }

  private static boolean done(Act act) throws Exception {
    try {
      act.run();
      return true;
    } catch (Refusal e) {
      // Another's words were first; anything but a refusal fails the test.
      return false;
    }
  }

  private static RuleDraft draft(RuleKind kind, RuleEffect effect, Integer edition) {
    return new RuleDraft(2, null, kind, effect, null, List.of(), null, null, true, edition);
  }

  private RuleView mode() throws Exception {
    return MODERATOR.call(() -> keeping.rules(slug)).stream()
        .filter(rule -> rule.kind() == RuleKind.MODE)
        .findFirst()
        .orElseThrow();
  }

  private void turn(ReviewMode mode) throws Exception {
    CharterDraft now = MODERATOR.call(() -> chartering.draft(slug));
    int edition = MODERATOR.call(() -> chartering.charter(slug)).edition();
    CharterDraft next =
        new CharterDraft(
            now.purpose(),
            now.objectives(),
            now.clauses(),
            now.firstContributions(),
            now.responseHours(),
            now.toAcknowledge(),
            mode);
    MODERATOR.call(() -> chartering.amend(slug, new CharterAmendment(next, null, edition)));
  }

  private List<QueueItem> waiting() throws Exception {
    UUID place = MODERATOR.call(() -> discovering.brief(slug)).id().value();
    QueueFilter filter = new QueueFilter(new SpaceId(place), null, null, null, false);
    return MODERATOR.call(() -> review.queue(filter, PageRequest.first())).items();
  }

  private CaseView opened(ContributionId topic) throws Exception {
    CaseId id = company.caseOf(topic);
    return MODERATOR.call(() -> review.open(id));
  }

  private void keep(CaseView read) throws Exception {
    MODERATOR.call(
        () -> review.decide(read.id(), new Ruling(Verdict.KEEP, null, null, read.version(), true)));
  }

  private void revise(ContributionId topic, String text) throws Exception {
    revise(topic, text, LEARNER.call(() -> mine.one(topic)).version());
  }

  private void revise(ContributionId topic, String text, long version) throws Exception {
    LEARNER.call(() -> revising.revise(topic, new Revision("How do I?", text, version)));
  }
}
