package org.praxis.moderation.rules;

import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.MODERATOR;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.Staff;

/**
 * A company with guidelines and rules on their clauses, and two communities in which one writes.
 */
abstract class WithCompanyRules extends WithRules {
  /** No community: the whole company. */
  static final String COMPANY = null;

  /** Which nobody else writes. */
  final String word = Staff.word();

  final String never = "Names of customers " + word;
  String other;
  int edition;

  @BeforeEach
  void guidelinesAndAnotherCommunity() throws Exception {
    other = company.community(0);
    edition = company.guidelines(never, "Contempt " + word).edition();
  }

  // Others write in the same company.
  @AfterEach
  void nothingIsLookedForAnyMore() throws Exception {
    company.looksForNothing();
  }

  RuleView companys(RuleDraft draft) throws Exception {
    return HR.call(() -> keeping.add(COMPANY, draft));
  }

  RuleView companysTerms(RuleEffect effect) throws Exception {
    return companys(terms(effect, null, word));
  }

  RuleView turnCompanys(RuleView rule, boolean on) throws Exception {
    return HR.call(() -> keeping.turn(COMPANY, rule.id(), on, rule.edition()));
  }

  RuleView companysNow(RuleId id) throws Exception {
    return MODERATOR.call(() -> keeping.rules(COMPANY)).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** As authors are told of a word that holds what they write. */
  HoldReason told(int clause) {
    return new HoldReason(Reason.TERM, clause, Policy.GUIDELINES, edition, null, null, null);
  }

  /** As they are told where they are to say it otherwise. */
  HoldReason theirs(int clause) {
    return new HoldReason(Reason.TERM, clause, Policy.GUIDELINES, edition, null, word, null);
  }

  static RuleDraft everything(RuleKind kind, Integer first) {
    return new RuleDraft(2, null, kind, RuleEffect.HOLD, null, List.of(), first, null, true, null);
  }
}
