package org.praxis.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.Sentence;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.AllPages;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Foresight;
import org.praxis.moderation.HoldReason;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Reason;
import org.praxis.moderation.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.Failures;

/** What rules on clauses of the company's guidelines do to those who write, in every community. */
@ExtendWith(ArquillianExtension.class)
class CompanyRulesIT extends WithCompanyRules {
  @Inject Revising revising;
  @Inject Endorsing endorsing;
  @Inject MyContributions mine;
  @Inject GuideStarting guides;
  @Inject GuideEditing editing;
  @Inject Statements stated;
  @Inject MemberKeeping members;
  @Inject CurrentPerson me;

  @Test
  void whatItLooksForIsHeldInEveryCommunityAndNamesTheGuidelinesClauseAndEdition()
      throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    assertThat(rule.policy()).isEqualTo(Policy.GUIDELINES);
    assertThat(rule.clauseText()).isEqualTo(never);
    for (String community : List.of(slug, other)) {
      Submitted held = company.ask(LEARNER, community, "Who is " + word + "?");
      assertThat(held.reasons()).containsExactly(told(2));
      assertThat(reasons(held.id()))
          .containsExactly(
              new HoldReason(
                  Reason.TERM,
                  2,
                  Policy.GUIDELINES,
                  edition,
                  word,
                  word,
                  new RuleRef(rule.id(), 1)));
    }
    assertThat(ask("Nothing of the kind").held()).isFalse();
  }

  @Test
  void itIsLookedForHoweverSomebodyWrites() throws Exception {
    ContributionId topic = company.ask(COLLEAGUE, slug, "What do I do?").id();
    ContributionId own = ask("My text").id();
    GuideSent guide =
        LEARNER.call(
            () -> guides.start(slug, new GuideDraft("Pumps", "Switch it off.", null, null)));
    companysTerms(RuleEffect.HOLD);
    long version = LEARNER.call(() -> mine.one(own)).version();
    List<Callable<List<HoldReason>>> ways =
        List.of(
            () -> ask("Who is " + word + "?").reasons(),
            () -> company.reply(LEARNER, topic, "Ask " + word).reasons(),
            () ->
                LEARNER.call(() -> endorsing.applied(topic, new Sentence("By " + word))).reasons(),
            () ->
                LEARNER
                    .call(() -> revising.revise(own, new Revision("t", "Or " + word, version)))
                    .reasons(),
            () ->
                LEARNER
                    .call(() -> guides.start(slug, new GuideDraft("Of " + word, "x", null, null)))
                    .reasons(),
            () ->
                LEARNER
                    .call(
                        () ->
                            editing.edit(
                                guide.guide(), new GuideEdit("Pumps", "See " + word, null, 1)))
                    .reasons(),
            () -> foresee("Perhaps " + word).reasons());
    for (Callable<List<HoldReason>> way : ways) {
      assertThat(way.call()).containsExactly(told(2));
    }
  }

  @Test
  void itHintsAndItRefusesAndKeepsNothing() throws Exception {
    RuleView rule = companysTerms(RuleEffect.HINT);
    String text = "About " + word;
    Foresight seen = foresee(text);
    assertThat(seen.hints()).containsExactly(theirs(2));
    assertThat(seen.reasons()).isEmpty();
    assertThat(ask(text).held()).isFalse();
    HR.call(
        () ->
            keeping.change(
                COMPANY,
                rule.id(),
                new RuleDraft(
                    2,
                    null,
                    RuleKind.TERMS,
                    RuleEffect.REFUSE,
                    null,
                    List.of(word),
                    null,
                    null,
                    true,
                    1)));
    assertThat(foresee(text).refusals()).containsExactly(theirs(2));
    assertThatThrownBy(() -> ask("Once more " + word))
        .satisfies(
            failure -> {
              RefusedByRule refusal = Failures.cause(failure, RefusedByRule.class).orElseThrow();
              assertThat(refusal.key()).isEqualTo("moderation.rule.refused.TERM.GUIDELINES");
              assertThat(refusal.clause()).isEqualTo(2);
              assertThat(refusal.edition()).isEqualTo(edition);
              assertThat(refusal.found()).contains(word);
            });
    assertThat(
            count(
                "select count(*) from communities_contribution where text like :a",
                "Once more " + word))
        .isZero();
  }

  @Test
  void whatBothTheCommunityAndTheCompanyLookForSaysBoth() throws Exception {
    RuleView own = add(terms(RuleEffect.HOLD, null, word));
    RuleView companys = companysTerms(RuleEffect.HOLD);
    Submitted held = ask(word);
    assertThat(held.reasons())
        .extracting(HoldReason::policy, HoldReason::clause)
        .containsExactly(tuple(Policy.CHARTER, 2), tuple(Policy.GUIDELINES, 2));
    assertThat(reasons(held.id()))
        .extracting(one -> one.rule().rule())
        .containsExactly(own.id(), companys.id());
    turn(own, false);
    assertThat(ask(word + " again").reasons()).containsExactly(told(2));
  }

  @Test
  void theStatementOfReasonsSaysWhichClauseOfTheGuidelinesHeldIt() throws Exception {
    companysTerms(RuleEffect.HOLD);
    ContributionId held = ask(word).id();
    company.decide(MODERATOR, held, Verdict.REJECT);
    assertThat(LEARNER.call(() -> stated.one(held.value())).heldFor()).containsExactly(told(2));
  }

  @Test
  void whoModeratesACommunityAloneReadsWhatACompanysPatternFoundAndNotAllThatItLooksFor()
      throws Exception {
    String pattern = "Project (Osprey|" + word + ")";
    companys(draft(RuleKind.PATTERN, RuleEffect.HOLD, List.of(pattern)));
    ContributionId held = ask("About Project " + word).id();
    PersonId keeper = COLLEAGUE.call(() -> me.id());
    MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MODERATOR));
    try {
      CaseId id = company.caseOf(held);
      String found = "Project " + word;
      assertThat(COLLEAGUE.call(() -> review.open(id)).reasons())
          .extracting(HoldReason::term, HoldReason::found)
          .containsExactly(tuple(found, found));
      assertThat(AllPages.of(COLLEAGUE, review::queue))
          .filteredOn(item -> item.id().equals(id))
          .flatExtracting(QueueItem::reasons)
          .extracting(HoldReason::term)
          .containsExactly(found);
    } finally {
      MODERATOR.run(() -> members.become(slug, keeper, CommunityRole.MEMBER));
    }
    assertThat(reasons(held)).extracting(HoldReason::term).containsExactly(pattern);
  }

  @Test
  void newcomersAndEverybodyAreLookedAtWhereTheyWrite() throws Exception {
    company.ask(LEARNER, slug, "The first here");
    RuleView first = companys(everything(RuleKind.FIRST_CONTRIBUTIONS, 1));
    assertThat(ask("The second here").held()).isFalse();
    assertThat(company.ask(LEARNER, other, "The first there").reasons())
        .extracting(HoldReason::reason, HoldReason::policy)
        .containsExactly(tuple(Reason.FIRST_CONTRIBUTIONS, Policy.GUIDELINES));
    turnCompanys(first, false);
    companys(everything(RuleKind.EVERYTHING, null));
    assertThat(ask("Anything").held()).isTrue();
    assertThat(company.ask(MODERATOR, slug, "By who moderates").held()).isFalse();
  }

  @Test
  void aRuleGoesWithItsClauseOfTheGuidelinesAndIsOffWhereThatIsGone() throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    int moved = company.guidelines("Something else " + word, never).edition();
    assertThat(companysNow(rule.id()).clause()).isEqualTo(3);
    assertThat(ask(word).reasons())
        .extracting(HoldReason::clause, HoldReason::edition)
        .containsExactly(tuple(3, moved));
    company.guidelines("Something else " + word);
    assertThat(companysNow(rule.id()).on()).isFalse();
    assertThat(companysNow(rule.id()).clause()).isNull();
    assertThat(ask(word + " again").held()).isFalse();
    assertThat(recorded(rule.id()))
        .containsExactly(
            "moderation.rule.company.added",
            "moderation.rule.company.followed",
            "moderation.rule.company.followed");
    assertThat(followed(rule.id(), "clause")).containsExactly("hr1: 2 > 3", "hr1: 3 > ");
    assertThat(followed(rule.id(), "on")).containsExactly("hr1: true > true", "hr1: true > false");
  }

  @Test
  void anEditionThatMovesNothingIsNamedFromThenOn() throws Exception {
    companysTerms(RuleEffect.HOLD);
    assertThat(ask(word).reasons()).containsExactly(told(2));
    int next = company.guidelines(never, "Contempt, for whatever reason " + word).edition();
    assertThat(ask(word + " again").reasons())
        .extracting(HoldReason::edition)
        .containsExactly(next);
  }

  @Test
  void whatAnotherNodeChangedForTheCompanyCountsAtOnce() throws Exception {
    RuleView rule = companysTerms(RuleEffect.HOLD);
    assertThat(ask(word + " here").held()).isTrue();
    // As another node does it: past all that this one remembers.
    transaction.begin();
    em.createNativeQuery(
            "update moderation_rule_edition set look_for = :word where rule_key ="
                + " (select key from moderation_rule where id = :id)")
        .setParameter("word", "x" + word)
        .setParameter("id", rule.id().value())
        .executeUpdate();
    em.createNativeQuery(
            "update moderation_rule_set set version = nextval('moderation_rule_set_number')"
                + " where space = (select space from moderation_rule where id = :id)")
        .setParameter("id", rule.id().value())
        .executeUpdate();
    transaction.commit();
    assertThat(ask(word + " there").held()).isFalse();
    assertThat(company.ask(LEARNER, other, "x" + word + " there").held()).isTrue();
  }

  @Test
  void whoWritesPaysNoStatementMoreForTheCompanysRules() throws Exception {
    Callable<Foresight> look = () -> foresee("Nothing of the kind");
    Callable<Submitted> send = () -> ask("Nothing of the kind");
    look.call();
    long looking = statements.of(look);
    long sending = statements.of(send);
    companysTerms(RuleEffect.HOLD);
    companys(draft(RuleKind.PATTERN, RuleEffect.REFUSE, List.of("\\b" + word + "-\\d{4}\\b")));
    look.call();
    assertThat(statements.of(look)).isLessThanOrEqualTo(looking);
    assertThat(statements.of(send)).isLessThanOrEqualTo(sending);
  }
}
