package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.MODERATOR;

import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.Submitted;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.platform.Failures;

/** What rules do to those who write. */
@ExtendWith(ArquillianExtension.class)
class RulesIT extends WithRules {
  @Test
  void aRuleThatHoldsLetsAModeratorReadFirstAndSaysWhichItIs() throws Exception {
    RuleView rule = add(terms(RuleEffect.HOLD, null, "wage list"));
    Submitted held = ask("Where is the Wаge-List?");
    assertThat(held.held()).isTrue();
    assertThat(held.reasons())
        .containsExactly(new HoldReason(Reason.TERM, 2, Policy.CHARTER, 1, null, null, null));
    List<HoldReason> reasons = reasons(held.id());
    assertThat(reasons)
        .containsExactly(
            new HoldReason(
                Reason.TERM,
                2,
                Policy.CHARTER,
                1,
                "wage list",
                "Wаge-List",
                new RuleRef(rule.id(), 1)));
  }

  @Test
  void aRuleThatHintsHoldsNothing() throws Exception {
    add(terms(RuleEffect.HINT, null, "asap"));
    Foresight seen = foresee("I need it ASAP");
    assertThat(seen.hints())
        .containsExactly(new HoldReason(Reason.TERM, 2, Policy.CHARTER, 1, null, "ASAP", null));
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
              assertThat(refusal.found()).contains("PAYROLL", "wage list");
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
    assertThatThrownBy(() -> turn(off, false)).satisfies(WithRules::isConflict);
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
        .satisfies(WithRules::isConflict);
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
}
