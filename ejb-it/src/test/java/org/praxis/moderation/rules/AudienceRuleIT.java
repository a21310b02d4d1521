package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.Reason;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceInUse;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Evaluation;
import org.praxis.people.audience.Rule;
import org.praxis.platform.InvalidInput;

/** Rules for the contributions of an audience. */
@ExtendWith(ArquillianExtension.class)
class AudienceRuleIT extends WithRules {
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject AudienceDesign design;
  @Inject AudienceReading audiences;
  @Inject Evaluation evaluation;
  @Inject Rows rows;

  private final String word = Staff.word();
  private AudienceId externals;

  // A trainer looks after it, who may read audiences.
  @BeforeEach
  void aTrainersCommunityAndAnAudience() throws Exception {
    slug = "c-" + UUID.randomUUID();
    TRAINER.call(() -> founding.found(Company.draft(slug, 0)));
    for (As person : List.of(LEARNER, COLLEAGUE)) {
      person.run(() -> joining.join(slug));
    }
    title(word);
    externals =
        HR.call(() -> design.create(new AudienceDraft("X " + word, new Rule.TitleLike(word))));
  }

  @AfterEach
  void asBefore() {
    title("Trainee");
  }

  @Test
  void whatItsMembersSendIsHeldUntilTheyAreNotInItAnyMore() throws Exception {
    keep(TRAINER, RuleEffect.HOLD);
    Submitted held = ask("A question");
    assertThat(held.reasons())
        .extracting("reason", "clause", "term", "found")
        .containsExactly(tuple(Reason.AUDIENCE, 2, null, null));
    assertThat(reasons(held.id())).extracting("reason").containsExactly(Reason.AUDIENCE);
    assertThat(company.ask(COLLEAGUE, slug, "Another").held()).isFalse();
    assertThat(company.ask(TRAINER, slug, "By who moderates").held()).isFalse();
    title("Trainee");
    evaluation.evaluateAll();
    assertThat(ask("One more").held()).isFalse();
  }

  @Test
  void itHintsWithoutHoldingAndRefusesNobodyForWhoTheyAre() throws Exception {
    RuleView rule = keep(TRAINER, RuleEffect.HINT);
    assertThat(prospect().hints())
        .extracting("reason", "clause")
        .containsExactly(tuple(Reason.AUDIENCE, 2));
    assertThat(ask("A question").held()).isFalse();
    assertThatThrownBy(
            () ->
                TRAINER.call(
                    () ->
                        keeping.change(
                            slug, rule.id(), draft(RuleEffect.REFUSE, externals, rule.edition()))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> {
              assertThat(e.field()).contains("effect");
              assertThat(e.key()).isEqualTo("moderation.rule.effect.neverRefused");
            });
    assertThat(shown(rule).effect()).isEqualTo(RuleEffect.HINT);
  }

  @Test
  void whatRefusedThemBeforeThatWasSoGoesOnUntilSomebodySwitchesItOff() throws Exception {
    RuleView rule = keep(TRAINER, RuleEffect.HOLD);
    rows.change(
        "update moderation_rule_edition set effect = 'REFUSE' where rule_key ="
            + " (select key from moderation_rule where id = ?1)",
        rule.id().value());
    rows.change(
        "update moderation_rule_set set version = nextval('moderation_rule_set_number')"
            + " where space = (select space from moderation_rule where id = ?1)",
        rule.id().value());
    assertThat(prospect().refusals()).hasSize(1);
    assertThatThrownBy(() -> ask("Another"))
        .isInstanceOfSatisfying(
            RefusedByRule.class,
            e -> {
              assertThat(e.key()).isEqualTo("moderation.rule.refused.AUDIENCE");
              assertThat(e.arguments()[0]).isEqualTo(2);
            });
    assertThat(company.ask(COLLEAGUE, slug, "text").held()).isFalse();
    RuleView off = turn(rule, false);
    assertThat(ask("Another").held()).isFalse();
    assertThatThrownBy(() -> turn(off, true))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("moderation.rule.effect.neverRefused"));
  }

  @Test
  void onlyWhoMayReadAudiencesNamesOneAndLearnsWhomItFinds() throws Exception {
    ask("A question");
    company.ask(COLLEAGUE, slug, "Another question");
    assertThatThrownBy(() -> keep(MODERATOR, RuleEffect.HOLD))
        .satisfies(AudienceRuleIT::isNotTheirs);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () -> trying.trial(slug, draft(RuleEffect.HOLD, externals, null), FIRST)))
        .satisfies(AudienceRuleIT::isNotTheirs);
    assertThat(
            TRAINER
                .call(() -> trying.trial(slug, draft(RuleEffect.HOLD, externals, null), FIRST))
                .hits()
                .total())
        .isEqualTo(1);
    // Others who moderate there switch it, and change what they may, and leave the audience.
    RuleView rule = keep(TRAINER, RuleEffect.HOLD);
    assertThat(turn(rule, false).on()).isFalse();
    RuleView renamed =
        MODERATOR.call(() -> keeping.change(slug, rule.id(), draft(RuleEffect.HOLD, externals, 2)));
    assertThat(renamed.audience()).isEqualTo(externals);
    assertThatThrownBy(
            () ->
                MODERATOR.call(
                    () ->
                        keeping.change(
                            slug, rule.id(), draft(RuleEffect.HOLD, AudienceId.next(), 3))))
        .satisfies(AudienceRuleIT::isNotTheirs);
  }

  @Test
  void anAudienceThatARuleIsAboutIsNotDeleted() throws Exception {
    keep(TRAINER, RuleEffect.HOLD);
    assertThat(HR.call(() -> audiences.audience(externals)).uses())
        .extracting("kind", "address")
        .containsExactly(tuple("communities.rule.used", "/moderation/rules/" + slug));
    assertThatThrownBy(() -> HR.run(() -> design.delete(externals, 0L)))
        .isInstanceOf(AudienceInUse.class);
  }

  @Test
  void lookingIsOneStatementMoreAndOnlyWhereThereIsSuchARule() throws Exception {
    long without = statements.of(this::prospect);
    keep(TRAINER, RuleEffect.HINT);
    assertThat(statements.of(this::prospect)).isEqualTo(without + 1);
  }

  private static void isNotTheirs(Throwable failure) {
    assertThat(failure)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("moderation.rule.audience.notYours"));
  }

  private RuleView keep(As keeper, RuleEffect effect) throws Exception {
    return keeper.call(() -> keeping.add(slug, draft(effect, externals, null)));
  }

  private static RuleDraft draft(RuleEffect effect, AudienceId audience, Integer edition) {
    return new RuleDraft(
            2, "Externals", RuleKind.AUDIENCE, effect, null, List.of(), null, null, true, edition)
        .of(audience);
  }

  private Foresight prospect() throws Exception {
    return foresee("A question");
  }

  private void title(String title) {
    rows.change("update people_person set title = ?1 where uid = 'learner1'", title);
  }
}
