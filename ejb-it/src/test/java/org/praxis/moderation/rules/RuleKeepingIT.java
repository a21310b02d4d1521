package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NotKeeper;
import org.praxis.communities.view.TrialView;
import org.praxis.harness.As;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Who may write rules, how they follow the charter, and how they are tried. */
@ExtendWith(ArquillianExtension.class)
class RuleKeepingIT extends WithRules {
  @Test
  void ofTwoWhoChangeARuleAtOnceOneDoes() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> turns = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        As moderator = i % 2 == 0 ? MODERATOR : OTHER_MODERATOR;
        turns.add(
            threads.submit(
                () -> {
                  try {
                    moderator.call(() -> keeping.turn(slug, rule.id(), false, 1));
                    return true;
                  } catch (RuntimeException e) {
                    isConflict(e);
                    return false;
                  }
                }));
      }
      int done = 0;
      for (Future<Boolean> turn : turns) {
        done += turn.get() ? 1 : 0;
      }
      assertThat(done).isEqualTo(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aRuleGoesWithItsClause() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    amend(
        clauses -> {
          List<ClauseDraft> next = new ArrayList<>(clauses);
          next.add(0, new ClauseDraft(ClauseKind.IN_SCOPE, "A new beginning", List.of()));
          return next;
        });
    assertThat(shown(rule).clause()).isEqualTo(3);
    assertThat(ask("payroll one").reasons()).extracting(HoldReason::clause).containsExactly(3);
    assertThat(ask("bluebird").reasons()).extracting(HoldReason::clause).containsExactly(4);
    amend(
        clauses ->
            clauses.stream()
                .map(
                    clause ->
                        clause.text().equals("Buying hardware")
                            ? new ClauseDraft(clause.kind(), "Buying anything", List.of())
                            : clause)
                .toList());
    assertThat(shown(rule).clauseText())
        .as("other words in their place")
        .isEqualTo("Buying anything");
    amend(clauses -> clauses.stream().filter(c -> !c.text().equals("Buying anything")).toList());
    assertThat(shown(rule).clause()).isNull();
    assertThat(shown(rule).on()).isFalse();
    assertThat(ask("payroll two").held()).isFalse();
    assertThatThrownBy(() -> turn(shown(rule), true))
        .satisfies(
            failure ->
                assertThat(Failures.cause(failure, InvalidInput.class).orElseThrow().key())
                    .isEqualTo("moderation.rule.notWhole.clause"));
    assertThat(recorded(rule.id()))
        .as("also what the charter made of it")
        .containsExactly(
            "moderation.rule.added", "moderation.rule.followed", "moderation.rule.followed");
  }

  @Test
  void theChartersWordsChangeThereAndTheRestHere() throws Exception {
    RuleView rule = MODERATOR.call(() -> keeping.rules(slug)).get(0);
    RuleDraft refusing =
        new RuleDraft(
            1,
            "Projects",
            RuleKind.EVERYTHING,
            RuleEffect.REFUSE,
            null,
            List.of("x"),
            null,
            null,
            true,
            1);
    RuleView changed = MODERATOR.call(() -> keeping.change(slug, rule.id(), refusing));
    assertThat(changed.lookFor()).containsExactly("bluebird");
    assertThat(changed.clause()).isEqualTo(3);
    assertThat(changed.kind()).isEqualTo(RuleKind.TERMS);
    amend(
        clauses ->
            clauses.stream()
                .map(
                    clause ->
                        clause.kind() == ClauseKind.NEVER_HERE
                            ? new ClauseDraft(clause.kind(), clause.text(), List.of("redbird"))
                            : clause)
                .toList());
    assertThat(shown(rule).effect()).isEqualTo(RuleEffect.REFUSE);
    assertThat(shown(rule).lookFor()).containsExactly("redbird");
    assertThat(ask("bluebird").held()).isFalse();
    assertThatThrownBy(() -> ask("redbird"))
        .satisfies(failure -> assertThat(Failures.cause(failure, RefusedByRule.class)).isPresent());
  }

  @Test
  void whatAnEditionOfTheCharterMakesOfItsOwnRulesIsRecordedWithItsAuthor() throws Exception {
    RuleView rule = MODERATOR.call(() -> keeping.rules(slug)).get(0);
    amend(
        clauses ->
            clauses.stream()
                .map(
                    clause ->
                        new ClauseDraft(
                            clause.kind(),
                            clause.text(),
                            clause.kind() == ClauseKind.NEVER_HERE
                                ? List.of("bluebird", "redbird")
                                : List.of()))
                .toList());
    assertThat(followed(rule.id(), "words")).containsExactly("moderator1 " + slug + ": 1 > 2");
    assertThat(followed(rule.id(), "policyEdition"))
        .containsExactly("moderator1 " + slug + ": 1 > 2");
  }

  @Test
  void theShareThatModeratorsUpheldIsCounted() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    Map<String, Verdict> decided =
        Map.of("a", Verdict.APPROVE, "b", Verdict.RETURN, "c", Verdict.REJECT);
    for (Map.Entry<String, Verdict> one : decided.entrySet()) {
      company.decide(OTHER_MODERATOR, ask("payroll " + one.getKey()).id(), one.getValue());
    }
    ask("payroll that waits");
    RuleView shown = shown(rule);
    assertThat(shown.outcome().held()).isEqualTo(4);
    assertThat(shown.outcome().decided()).isEqualTo(3);
    assertThat(shown.outcome().upheld()).isEqualTo(2);
    assertThat(shown.outcome().percent()).isEqualTo(67);
  }

  @Test
  void aTrialFindsWhatTheRuleWouldHaveFoundAndKeepsNothing() throws Exception {
    for (int i = 0; i < 25; i++) {
      ask("The <b>Payroll</b> of month " + i + " is late");
    }
    ask("Nothing of the kind");
    ContributionId rejected = ask("bluebird and payroll").id();
    company.decide(OTHER_MODERATOR, rejected, Verdict.REJECT);
    ask("bluebird and payroll that waits");
    RuleDraft draft = terms(RuleEffect.HOLD, null, "payroll");
    TrialView trial = MODERATOR.call(() -> trying.trial(slug, draft, FIRST));
    assertThat(trial.looked()).isEqualTo(27);
    assertThat(trial.hits().total()).isEqualTo(26);
    assertThat(trial.hits().items()).hasSize(PageRequest.USUAL);
    TrialView.Hit latest = trial.hits().items().get(0);
    assertThat(latest.id()).isEqualTo(rejected);
    assertThat(latest.caseId()).isNotNull();
    assertThat(latest.found()).isEqualTo("payroll");
    assertThat(latest.before()).endsWith("bluebird and ");
    assertThat(trial.hits().items().get(1).found()).isEqualTo("Payroll");
    assertThat(MODERATOR.call(() -> trying.trial(slug, draft, PageRequest.of(2))).hits().items())
        .hasSize(6);
    assertThat(MODERATOR.call(() -> keeping.rules(slug))).as("only the charter's").hasSize(1);
    long once = statements.of(() -> MODERATOR.call(() -> trying.trial(slug, draft, FIRST)));
    ask("Payroll once more");
    assertThat(statements.of(() -> MODERATOR.call(() -> trying.trial(slug, draft, FIRST))))
        .isEqualTo(once);
  }

  @Test
  void aTrialOfFirstContributionsCountsThemAsTheyWereThen() throws Exception {
    IntStream.range(0, 4).forEach(i -> quietly(() -> company.ask(LEARNER, slug, "mine " + i)));
    company.ask(COLLEAGUE, slug, "theirs");
    company.ask(MODERATOR, slug, "a moderator's");
    RuleDraft draft =
        new RuleDraft(
            1,
            null,
            RuleKind.FIRST_CONTRIBUTIONS,
            RuleEffect.HOLD,
            null,
            null,
            3,
            null,
            true,
            null);
    assertThat(MODERATOR.call(() -> trying.trial(slug, draft, FIRST)).hits().total()).isEqualTo(4);
  }

  @Test
  void rulesAreForThoseAloneWhoLookAfterTheCommunity() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    RuleDraft draft = terms(RuleEffect.HOLD, null, "x");
    List<Callable<?>> acts =
        List.of(
            () -> keeping.rules(slug),
            () -> keeping.editions(slug, rule.id()),
            () -> keeping.owners(slug),
            () -> keeping.add(slug, draft),
            () -> keeping.change(slug, rule.id(), draft),
            () -> keeping.turn(slug, rule.id(), false, 1),
            () -> trying.trial(slug, draft, FIRST));
    for (Callable<?> act : acts) {
      assertThatThrownBy(() -> LEARNER.call(act))
          .satisfies(failure -> assertThat(Failures.cause(failure, NotKeeper.class)).isPresent());
    }
    String other = company.community(0);
    assertThatThrownBy(() -> MODERATOR.call(() -> keeping.editions(other, rule.id())))
        .satisfies(failure -> assertThat(Failures.cause(failure, NoSuchRule.class)).isPresent());
  }

  @Test
  void aRuleThatCannotBeKeptIsRefusedAtItsField() throws Exception {
    assertThatThrownBy(() -> add(draft(RuleKind.PATTERN, RuleEffect.HOLD, List.of("ok", "a("))))
        .satisfies(
            failure -> {
              InvalidInput refusal = Failures.cause(failure, InvalidInput.class).orElseThrow();
              assertThat(refusal.key()).isEqualTo("moderation.rule.pattern.wrong");
              assertThat(refusal.arguments()[0]).isEqualTo(2);
            });
    assertThat(MODERATOR.call(() -> keeping.rules(slug))).hasSize(1);
  }

  @Test
  void whatTheCharterAsksForAreRules() throws Exception {
    String strict = company.community(2);
    List<RuleView> rules = MODERATOR.call(() -> keeping.rules(strict));
    assertThat(rules)
        .extracting(RuleView::kind)
        .containsExactly(RuleKind.FIRST_CONTRIBUTIONS, RuleKind.TERMS);
    assertThat(rules).allMatch(RuleView::fromCharter).allMatch(RuleView::on);
    assertThat(rules.get(0).first()).isEqualTo(2);
    assertThat(rules.get(1).clause()).isEqualTo(3);
    assertThat(rules.get(1).clauseText()).isEqualTo("Unannounced projects");
    assertThat(rules.get(1).lookFor()).containsExactly("bluebird");
  }
}
