package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.praxis.communities.CharterAmendment;
import org.praxis.communities.Chartering;
import org.praxis.communities.ContributionId;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.RuleTrying;
import org.praxis.communities.view.Submitted;
import org.praxis.communities.writing.Foreseeing;
import org.praxis.communities.writing.Foreseen;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.CharterDraft.ClauseDraft;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.PageRequest;

/** A community with a moderator who writes rules there, and those who write. */
abstract class WithRules {

  static final PageRequest FIRST = PageRequest.first();

  @Inject Company company;
  @Inject RuleKeeping keeping;
  @Inject RuleTrying trying;
  @Inject Foreseeing foreseeing;
  @Inject Chartering chartering;
  @Inject CaseReview review;
  @Inject Statements statements;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  String slug;

  @BeforeEach
  void aCommunity() throws Exception {
    slug = company.community(0);
  }

  static void isConflict(Throwable failure) {
    assertThat(Failures.cause(failure, ChangedMeanwhile.class)).isPresent();
  }

  static void quietly(Callable<?> act) {
    try {
      act.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  RuleDraft terms(RuleEffect effect, String language, String... words) {
    return new RuleDraft(
        2, null, RuleKind.TERMS, effect, language, List.of(words), null, null, true, null);
  }

  RuleDraft draft(RuleKind kind, RuleEffect effect, List<String> lines) {
    return new RuleDraft(2, null, kind, effect, null, lines, null, null, true, null);
  }

  RuleView add(RuleDraft draft) throws Exception {
    return MODERATOR.call(() -> keeping.add(slug, draft));
  }

  RuleView turn(RuleView rule, boolean on) throws Exception {
    return MODERATOR.call(() -> keeping.turn(slug, rule.id(), on, rule.edition()));
  }

  RuleView shown(RuleView rule) throws Exception {
    return MODERATOR.call(() -> keeping.rules(slug)).stream()
        .filter(one -> one.id().equals(rule.id()))
        .findFirst()
        .orElseThrow();
  }

  Submitted ask(String text) throws Exception {
    return company.ask(LEARNER, slug, text);
  }

  Foresight foresee(String text) throws Exception {
    return LEARNER.call(() -> foreseeing.look(new Foreseen(slug, "Title", text, false)));
  }

  List<HoldReason> reasons(ContributionId held) throws Exception {
    var id = company.caseOf(held);
    return MODERATOR.call(() -> review.open(id)).reasons();
  }

  void amend(UnaryOperator<List<ClauseDraft>> change) throws Exception {
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

  long count(String query, String text) {
    return ((Number)
            em.createNativeQuery(query).setParameter("a", "%" + text + "%").getSingleResult())
        .longValue();
  }

  /** How a setting went with what editions of charter or guidelines made of a rule. */
  List<String> followed(RuleId rule, String setting) {
    List<?> rows =
        em.createNativeQuery(
                "select concat(actor, coalesce(' ' || place, ''), ': ',"
                    + " cast(before as jsonb) ->> :setting, ' > ', cast(after as jsonb) ->> :setting)"
                    + " from praxis_audit.entry where subject = :rule and action like '%.followed'"
                    + " order by id")
            .setParameter("setting", setting)
            .setParameter("rule", rule.toString())
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }

  List<String> recorded(RuleId rule) {
    List<?> rows =
        em.createNativeQuery(
                "select action from praxis_audit.entry where subject = :rule order by id")
            .setParameter("rule", rule.toString())
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
