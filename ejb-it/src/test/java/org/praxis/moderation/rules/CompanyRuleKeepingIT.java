package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.Founding;
import org.praxis.communities.MyContributions;
import org.praxis.communities.NotKeeper;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.view.TrialView;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.moderation.Policy;
import org.praxis.moderation.QueueChoices;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.rules.view.CompanyRule;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.QueueRule;
import org.praxis.moderation.workload.Workload;
import org.praxis.moderation.workload.view.RuleQuality;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceInUse;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Rule;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Failures;
import org.praxis.platform.InvalidInput;

/**
 * Who keeps and reads the rules of the company, how they are tried, and what is counted of them.
 */
@ExtendWith(ArquillianExtension.class)
class CompanyRuleKeepingIT extends WithCompanyRules {
  private static final int AT_ONCE = 8;

  @Inject Founding founding;
  @Inject Revising revising;
  @Inject MyContributions mine;
  @Inject QueueChoices choices;
  @Inject Workload workload;
  @Inject AudienceDesign design;
  @Inject AudienceReading audiences;
  @Inject People people;
  @Inject Rows rows;

  @Test
  void hrAndAdministratorsKeepThemModeratorsOfTheCompanyReadThemAndNobodyElse() throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    assertThat(ADMIN.call(() -> keeping.turn(COMPANY, rule.id(), false, 1)).on()).isFalse();
    assertThat(MODERATOR.call(() -> keeping.editions(COMPANY, rule.id()))).hasSize(2);
    assertThat(MODERATOR.call(() -> trying.trial(COMPANY, holding(), FIRST)).partial()).isFalse();
    List<Callable<?>> reading =
        List.of(
            () -> keeping.rules(COMPANY),
            () -> keeping.editions(COMPANY, rule.id()),
            () -> keeping.owners(COMPANY),
            () -> trying.trial(COMPANY, holding(), FIRST));
    List<Callable<?>> changing =
        List.of(
            () -> keeping.add(COMPANY, holding()),
            () -> keeping.change(COMPANY, rule.id(), holding()),
            () -> keeping.turn(COMPANY, rule.id(), true, 2));
    for (As person : List.of(LEARNER, TRAINER)) {
      for (Callable<?> act : reading) {
        isCompanys(person, act);
      }
    }
    for (As person : List.of(LEARNER, TRAINER, MODERATOR)) {
      for (Callable<?> act : changing) {
        isCompanys(person, act);
      }
    }
    assertThat(recorded(rule.id()))
        .containsExactly("moderation.rule.company.added", "moderation.rule.company.turned");
  }

  @Test
  void whoModeratesACommunityReadsWhichApplyThereWithoutTheirWordsAndChangesNone()
      throws Exception {
    String trainers = "c-" + UUID.randomUUID();
    TRAINER.call(() -> founding.found(Company.draft(trainers, 0)));
    RuleView rule = companysTerms(RuleEffect.HOLD);
    RuleView off = companys(draft(RuleKind.OUTSIDE_LINK, RuleEffect.HINT, List.of()));
    turnCompanys(off, false);
    List<CompanyRule> there = TRAINER.call(() -> keeping.companys(trainers));
    assertThat(there).extracting(CompanyRule::id).contains(rule.id()).doesNotContain(off.id());
    assertThat(there)
        .filteredOn(one -> one.id().equals(rule.id()))
        .extracting(CompanyRule::clauseText, CompanyRule::guidelines, CompanyRule::lines)
        .containsExactly(tuple(never, edition, 1));
    assertThat(there.toString().replace(never, "")).doesNotContain(word);
    for (Callable<?> act :
        List.<Callable<?>>of(
            () -> keeping.editions(trainers, rule.id()),
            () -> keeping.change(trainers, rule.id(), holding()),
            () -> keeping.turn(trainers, rule.id(), false, 1))) {
      assertThatThrownBy(() -> TRAINER.call(act))
          .satisfies(failure -> assertThat(Failures.cause(failure, NoSuchRule.class)).isPresent());
    }
    assertThat(companysNow(rule.id()).on()).isTrue();
    assertThatThrownBy(() -> LEARNER.call(() -> keeping.companys(trainers)))
        .satisfies(failure -> assertThat(Failures.cause(failure, NotKeeper.class)).isPresent());
    long list = statements.of(() -> TRAINER.call(() -> keeping.companys(trainers)));
    companys(terms(RuleEffect.HINT, null, word + "2"));
    assertThat(statements.of(() -> TRAINER.call(() -> keeping.companys(trainers)))).isEqualTo(list);
  }

  @Test
  void itRestsOnAClauseThatThereIsAndIsAnsweredForBySomebodyWhoKeepsThem() throws Exception {
    RuleDraft unknown =
        new RuleDraft(
            9, null, RuleKind.TERMS, RuleEffect.HOLD, null, List.of("x"), null, null, true, null);
    assertThatThrownBy(() -> companys(unknown))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("moderation.clause.unknown.GUIDELINES"));
    assertThatThrownBy(() -> companys(owned(LEARNER.call(this::me))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("moderation.rule.owner.unknown.GUIDELINES"));
    companys(owned(null));
    PersonId hr = HR.call(this::me);
    assertThat(ADMIN.call(() -> keeping.add(COMPANY, owned(hr))).owner().id()).isEqualTo(hr);
    assertThat(MODERATOR.call(() -> keeping.owners(COMPANY)))
        .extracting(chip -> chip.id())
        .contains(hr)
        .doesNotContain(MODERATOR.call(this::me));
  }

  @Test
  void ofManyWhoChangeOneAtOnceOneDoes() throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> turns = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      As keeper = i % 2 == 0 ? HR : ADMIN;
      turns.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              keeper.call(() -> keeping.turn(COMPANY, rule.id(), false, 1));
              return true;
            } catch (ChangedMeanwhile e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(turns)).containsOnlyOnce(true).hasSize(AT_ONCE);
    assertThat(companysNow(rule.id()).edition()).isEqualTo(2);
  }

  @Test
  void aTrialReadsAllCommunitiesAsFarAsWhoTriesMayReadThem() throws Exception {
    ask("One of " + word);
    company.ask(COLLEAGUE, other, "Another of " + word);
    String closed = company.community(0);
    company.ask(LEARNER, closed, "Behind a door: " + word);
    rows.change("update communities_community set access = 'PRIVATE' where slug = ?1", closed);
    company.decide(MODERATOR, ask("bluebird of " + word).id(), Verdict.REJECT);
    company.decide(MODERATOR, ask("bluebird let through: " + word).id(), Verdict.APPROVE);
    ask("bluebird that waits: " + word);
    // A change that waits: others read what was published before.
    var edited = ask("Once harmless").id();
    long version = LEARNER.call(() -> mine.one(edited)).version();
    LEARNER.call(() -> revising.revise(edited, new Revision("t", "bluebird " + word, version)));

    TrialView hrs = HR.call(() -> trying.trial(COMPANY, holding(), FIRST));
    assertThat(hrs.hits().items())
        .extracting(TrialView.Hit::before)
        .containsExactlyInAnyOrder("One of ", "Another of ", "bluebird let through: ");
    assertThat(hrs.partial()).isTrue();
    assertThat(hrs.hits().items()).extracting(TrialView.Hit::caseId).containsOnlyNulls();
    TrialView moderators = MODERATOR.call(() -> trying.trial(COMPANY, holding(), FIRST));
    assertThat(moderators.hits().total()).isEqualTo(6);
    assertThat(moderators.hits().items())
        .extracting(TrialView.Hit::caseId)
        .as("of what was let through and what was not")
        .anyMatch(Objects::nonNull);
    assertThat(moderators.partial()).isFalse();
    assertThat(HR.call(() -> keeping.rules(COMPANY)))
        .as("nothing is kept by trying")
        .noneMatch(rule -> rule.lookFor().contains(word));
    long once = statements.of(() -> HR.call(() -> trying.trial(COMPANY, holding(), FIRST)));
    company.ask(COLLEAGUE, other, "One more of " + word);
    assertThat(statements.of(() -> HR.call(() -> trying.trial(COMPANY, holding(), FIRST))))
        .isEqualTo(once);
  }

  @Test
  void aTrialOfFirstContributionsCountsThemInEachCommunity() throws Exception {
    RuleDraft first = everything(RuleKind.FIRST_CONTRIBUTIONS, 1);
    long before = HR.call(() -> trying.trial(COMPANY, first, FIRST)).hits().total();
    ask("mine");
    ask("mine too");
    company.ask(LEARNER, other, "mine there");
    company.ask(MODERATOR, other, "a moderator's");
    assertThat(HR.call(() -> trying.trial(COMPANY, first, FIRST)).hits().total())
        .isEqualTo(before + 2);
  }

  @Test
  void theShareThatModeratorsUpheldIsCountedOverAllCommunitiesAndTheWorkloadSaysWhose()
      throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    company.decide(OTHER_MODERATOR, ask("a " + word).id(), Verdict.REJECT);
    company.decide(OTHER_MODERATOR, company.ask(LEARNER, other, "b " + word).id(), Verdict.APPROVE);
    ask("c " + word);
    RuleView shown = companysNow(rule.id());
    assertThat(shown.outcome().held()).isEqualTo(3);
    assertThat(shown.outcome().decided()).isEqualTo(2);
    assertThat(shown.outcome().percent()).isEqualTo(50);
    assertThat(MODERATOR.call(() -> workload.of(null, 28)).rules())
        .filteredOn(row -> row.rule().equals(rule.id()))
        .extracting(RuleQuality::policy, RuleQuality::clause)
        .containsOnly(tuple(Policy.GUIDELINES, 2))
        .hasSize(2);
    assertThat(MODERATOR.call(() -> choices.rules(null)))
        .filteredOn(one -> one.id().equals(rule.id()))
        .extracting(QueueRule::place)
        .containsExactly((String) null);
    assertThat(LEARNER.call(() -> choices.rules(rule.id()))).isEmpty();
  }

  @Test
  void anAudienceThatOneIsAboutIsNotDeleted() throws Exception {
    AudienceId externals =
        HR.call(() -> design.create(new AudienceDraft("X " + word, new Rule.TitleLike(word))));
    companys(draft(RuleKind.AUDIENCE, RuleEffect.HINT, List.of()).of(externals));
    assertThat(HR.call(() -> audiences.audience(externals)).uses())
        .extracting("kind", "address")
        .containsExactly(tuple("moderation.guidelines.ruled", "/moderation/rules"));
    assertThatThrownBy(() -> HR.run(() -> design.delete(externals, 0L)))
        .isInstanceOf(AudienceInUse.class);
  }

  private RuleDraft holding() {
    return terms(RuleEffect.HOLD, null, word);
  }

  private static RuleDraft owned(PersonId owner) {
    return new RuleDraft(
        2, null, RuleKind.TERMS, RuleEffect.HINT, null, List.of("xyzzy"), null, owner, true, null);
  }

  private PersonId me() throws Exception {
    return people.me().chip().id();
  }

  private static void isCompanys(As person, Callable<?> act) {
    assertThatThrownBy(() -> person.call(act))
        .satisfies(failure -> assertThat(Failures.cause(failure, CompanysRules.class)).isPresent());
  }
}
