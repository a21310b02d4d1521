package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CharterAmendment;
import org.praxis.communities.Chartering;
import org.praxis.communities.ContributionId;
import org.praxis.communities.NotKeeper;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.RuleTrying;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.view.TrialView;
import org.praxis.communities.writing.Foreseeing;
import org.praxis.communities.writing.Foreseen;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** What rules do to those who write, and who may write rules. */
@ExtendWith(ArquillianExtension.class)
class RulesIT {
  private static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject RuleKeeping keeping;
  @Inject RuleTrying trying;
  @Inject Foreseeing foreseeing;
  @Inject Chartering chartering;
  @Inject CaseReview review;
  @Inject Statements statements;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private String slug;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
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

  @Test
  void aRuleThatHoldsLetsAModeratorReadFirstAndSaysWhichItIs() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "wage list"));
    Submitted held = ask("Where is the Wаge-List?");
    assertThat(held.held()).isTrue();
    assertThat(held.reasons()).containsExactly(new HoldReason(Reason.TERM, 2, null, null, null));
    List<HoldReason> reasons = reasons(held.id());
    assertThat(reasons)
        .containsExactly(
            new HoldReason(Reason.TERM, 2, "wage list", "Wаge-List", new RuleRef(rule.id(), 1)));
  }

  @Test
  void aRuleThatHintsHoldsNothing() throws Exception {
    add(terms(RuleEffect.HINT, null, "asap"));
    Foresight seen = foresee("I need it ASAP");
    assertThat(seen.hints()).containsExactly(new HoldReason(Reason.TERM, 2, null, "ASAP", null));
    assertThat(seen.reasons()).isEmpty();
    assertThat(ask("I need it ASAP").held()).isFalse();
  }

  @Test
  void aRuleThatRefusesNamesTheClauseAndTheWordsAndKeepsNothing() throws Exception {
    add(terms(RuleEffect.REFUSE, null, "wage list", "payroll"));
    String text = "the PAYROLL and the wage list " + slug;
    assertThat(foresee(text).refusals())
        .extracting(HoldReason::found)
        .containsExactlyInAnyOrder("PAYROLL", "wage list");
    assertThatThrownBy(() -> ask(text))
        .satisfies(
            failure -> {
              RefusedByRule refusal = Failures.cause(failure, RefusedByRule.class).orElseThrow();
              assertThat(refusal.field()).contains("text");
              assertThat(refusal.key()).isEqualTo("moderation.rule.refused.TERM");
              assertThat(refusal.arguments()[0]).isEqualTo(2);
              assertThat((String) refusal.arguments()[1]).contains("PAYROLL", "wage list");
            });
    assertThat(count("select count(*) from communities_contribution where text like :a", text))
        .isZero();
  }

  @Test
  void patternsLinksAndEverythingHoldToo() throws Exception {
    add(draft(RuleKind.PATTERN, RuleEffect.HOLD, List.of("\\bPRJ-\\d{4}\\b")));
    add(draft(RuleKind.OUTSIDE_LINK, RuleEffect.HOLD, List.of("corp.example")));
    assertThat(ask("see prj-2041").reasons())
        .extracting(HoldReason::reason)
        .containsExactly(Reason.PATTERN);
    assertThat(ask("see https://evil.test").reasons())
        .extracting(HoldReason::reason)
        .containsExactly(Reason.OUTSIDE_LINK);
    assertThat(ask("see https://wiki.corp.example").held()).isFalse();
    RuleView everything = add(draft(RuleKind.EVERYTHING, RuleEffect.HOLD, List.of()));
    assertThat(ask("hello").reasons())
        .extracting(HoldReason::reason)
        .containsExactly(Reason.EVERYTHING);
    assertThat(company.ask(MODERATOR, slug, "hello").held()).isFalse();
    turn(everything, false);
    assertThat(ask("hello again").held()).isFalse();
  }

  @Test
  void aRuleThatIsOffDoesNothingUntilItIsOnAgain() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    RuleView off = turn(rule, false);
    assertThat(off.edition()).isEqualTo(2);
    assertThat(ask("payroll one").held()).isFalse();
    RuleView on = turn(off, true);
    assertThat(ask("payroll two").held()).isTrue();
    assertThatThrownBy(() -> turn(off, false)).satisfies(RulesIT::isConflict);
    assertThat(MODERATOR.call(() -> keeping.editions(slug, on.id())))
        .extracting(RuleView::on)
        .containsExactly(true, false, true);
  }

  @Test
  void aRuleForGermanTextsIsForNoOthers() throws Exception {
    add(terms(RuleEffect.HOLD, "de", "gift"));
    assertThat(ask("This is a gift for you and for your team, is it not?").held()).isFalse();
    assertThat(ask("Das ist ein Gift und nicht zu trinken, oder doch?").held()).isTrue();
  }

  @Test
  void aChangedRuleHoldsByItsNewEdition() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    RuleDraft next =
        new RuleDraft(
            1,
            "Names",
            RuleKind.TERMS,
            RuleEffect.HOLD,
            null,
            List.of("wages"),
            null,
            null,
            true,
            1);
    RuleView changed = MODERATOR.call(() -> keeping.change(slug, rule.id(), next));
    assertThat(changed.edition()).isEqualTo(2);
    assertThat(ask("payroll").held()).isFalse();
    Submitted held = ask("wages");
    assertThat(held.reasons()).extracting(HoldReason::clause).containsExactly(1);
    assertThat(reasons(held.id()))
        .extracting(HoldReason::rule)
        .containsExactly(new RuleRef(rule.id(), 2));
    assertThatThrownBy(() -> MODERATOR.call(() -> keeping.change(slug, rule.id(), next)))
        .satisfies(RulesIT::isConflict);
    assertThat(recorded(rule.id()))
        .containsExactly("moderation.rule.added", "moderation.rule.changed");
  }

  @Test
  void whatAnotherNodeChangedCountsAtOnce() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "payroll"));
    assertThat(ask("payroll here").held()).isTrue();
    // As another node does it: past all that this one remembers.
    transaction.begin();
    em.createNativeQuery(
            "update moderation_rule_edition set look_for = 'bonus' where rule_key ="
                + " (select key from moderation_rule where id = :id)")
        .setParameter("id", rule.id().value())
        .executeUpdate();
    em.createNativeQuery(
            "update moderation_rule_set set version = nextval('moderation_rule_set_number')"
                + " where space = (select space from moderation_rule where id = :id)")
        .setParameter("id", rule.id().value())
        .executeUpdate();
    transaction.commit();
    assertThat(ask("payroll there").held()).isFalse();
    assertThat(ask("bonus there").held()).isTrue();
  }

  @Test
  void rulesThatAreReadyCostOneStatementMoreForNobody() throws Exception {
    Callable<Foresight> look = () -> foresee("Nothing of the kind");
    add(terms(RuleEffect.HOLD, null, "payroll"));
    look.call();
    long few = statements.of(look);
    for (int i = 0; i < 5; i++) {
      add(terms(RuleEffect.HOLD, null, "payroll" + i));
    }
    look.call();
    assertThat(statements.of(look)).isEqualTo(few);
    long list = statements.of(() -> MODERATOR.call(() -> keeping.rules(slug)));
    add(terms(RuleEffect.HOLD, null, "wages"));
    assertThat(statements.of(() -> MODERATOR.call(() -> keeping.rules(slug)))).isEqualTo(list);
  }

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
                    .isEqualTo("moderation.rule.notWhole"));
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

  private static void isConflict(Throwable failure) {
    assertThat(Failures.cause(failure, ChangedMeanwhile.class)).isPresent();
  }

  private static void quietly(Callable<?> act) {
    try {
      act.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private RuleDraft terms(RuleEffect effect, String language, String... words) {
    return new RuleDraft(
        2, null, RuleKind.TERMS, effect, language, List.of(words), null, null, true, null);
  }

  private RuleDraft draft(RuleKind kind, RuleEffect effect, List<String> lines) {
    return new RuleDraft(2, null, kind, effect, null, lines, null, null, true, null);
  }

  private RuleView add(RuleDraft draft) throws Exception {
    return MODERATOR.call(() -> keeping.add(slug, draft));
  }

  private RuleView turn(RuleView rule, boolean on) throws Exception {
    return MODERATOR.call(() -> keeping.turn(slug, rule.id(), on, rule.edition()));
  }

  private RuleView shown(RuleView rule) throws Exception {
    return MODERATOR.call(() -> keeping.rules(slug)).stream()
        .filter(one -> one.id().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  private Submitted ask(String text) throws Exception {
    return company.ask(LEARNER, slug, text);
  }

  private Foresight foresee(String text) throws Exception {
    return LEARNER.call(() -> foreseeing.look(new Foreseen(slug, "Title", text, false)));
  }

  private List<HoldReason> reasons(ContributionId held) throws Exception {
    var id = company.caseOf(held);
    return MODERATOR.call(() -> review.open(id)).reasons();
  }

  private void amend(UnaryOperator<List<ClauseDraft>> change) throws Exception {
    CharterDraft now = MODERATOR.call(() -> chartering.draft(slug));
    int edition = MODERATOR.call(() -> chartering.charter(slug)).edition();
    CharterDraft next =
        new CharterDraft(
            now.purpose(),
            now.objectives(),
            change.apply(now.clauses()),
            now.firstContributions(),
            now.responseHours(),
            now.toAcknowledge());
    MODERATOR.call(() -> chartering.amend(slug, new CharterAmendment(next, null, edition)));
  }

  private long count(String query, String text) {
    return ((Number)
            em.createNativeQuery(query).setParameter("a", "%" + text + "%").getSingleResult())
        .longValue();
  }

  private List<String> recorded(RuleId rule) {
    List<?> rows =
        em.createNativeQuery(
                "select action from praxis_audit.entry where subject = :rule order by id")
            .setParameter("rule", rule.toString())
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
