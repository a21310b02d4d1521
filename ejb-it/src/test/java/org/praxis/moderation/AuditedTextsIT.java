package org.praxis.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.ADMIN;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.Joining;
import org.praxis.communities.RuleKeeping;
import org.praxis.harness.Company;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.AuditedAct;
import org.praxis.moderation.view.AuditedChange;
import org.praxis.moderation.view.AuditedRule;
import org.praxis.moderation.view.AuditedText;
import org.praxis.people.People;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditFilter;

/** The audit log leads to what is open to its reader, and to nothing else. */
@ExtendWith(ArquillianExtension.class)
class AuditedTextsIT {
  @Inject Company company;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject AuditReading reading;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject CaseReview review;
  @Inject RuleKeeping rules;
  @Inject People people;
  @Inject org.praxis.harness.Statements costs;

  @Test
  void itLeadsToATextThatItsReaderReadsAndToACaseThatTheyModerate() throws Exception {
    String elsewhere = company.community(0);
    ContributionId published = company.ask(LEARNER, elsewhere, "bluebird").id();
    company.decide(MODERATOR, published, Verdict.APPROVE);
    assertThat(about(elsewhere))
        .containsExactly(new AuditedText(null, published.value(), "How do I?"));
    ContributionId rejected = company.ask(LEARNER, elsewhere, "bluebird again").id();
    company.decide(MODERATOR, rejected, Verdict.REJECT);
    assertThat(about(elsewhere).get(0)).isNull();

    String own = "c-" + UUID.randomUUID();
    ADMIN.call(() -> founding.found(Company.draft(own, 0)));
    LEARNER.run(() -> joining.join(own));
    ContributionId theirs = company.ask(LEARNER, own, "bluebird").id();
    CaseId id = company.caseOf(theirs);
    company.decide(MODERATOR, theirs, Verdict.REJECT);
    assertThat(about(own)).containsExactly(new AuditedText(id, null, null));
  }

  @Test
  void whatAnAppealOverturnsIsThereBeforeAndAfter() throws Exception {
    String community = company.community(0);
    ContributionId topic = company.ask(LEARNER, community, "bluebird").id();
    CaseId id = company.caseOf(topic);
    company.decide(MODERATOR, topic, Verdict.REJECT);
    AppealId appeal =
        LEARNER.call(() -> appealing.appeal(id, new AppealDraft("It is a bird."))).id();
    ADMIN.call(
        () -> handling.answer(appeal, new AppealRuling(AppealOutcome.OVERTURNED, "It is.", 0L)));
    AuditedAct answered = acts("moderation.appeal.answered", community).get(0);
    assertThat(answered.changes())
        .extracting(one -> one.name() + ": " + one.before() + " > " + one.after())
        .containsExactly("decision: REJECT > OVERTURNED", "published: false > true");
  }

  @Test
  void aRuleIsNamedAndOpenToWhoeverReadsTheRulesThere() throws Exception {
    String community = company.community(0);
    RuleDraft draft =
        new RuleDraft(
            2,
            "Pay",
            RuleKind.TERMS,
            RuleEffect.HOLD,
            null,
            List.of("payroll"),
            null,
            null,
            true,
            null);
    RuleView rule = MODERATOR.call(() -> rules.add(community, draft));
    MODERATOR.call(() -> rules.turn(community, rule.id(), false, rule.edition()));
    assertThat(acts("moderation.rule.", community))
        .extracting(AuditedAct::rule)
        .containsExactly(
            new AuditedRule(rule.id(), "Pay", RuleKind.TERMS, RuleEffect.HOLD, false, false),
            new AuditedRule(rule.id(), "Pay", RuleKind.TERMS, RuleEffect.HOLD, null, false));
    assertThat(acts("moderation.rule.turned", community).get(0).changes())
        .extracting(one -> one.name() + ": " + one.before() + " > " + one.after())
        .containsExactly("edition: 1 > 2", "on: true > false");
    String name = MODERATOR.call(() -> people.me()).chip().name();
    assertThat(acts("moderation.rule.added", community).get(0).changes())
        .filteredOn(one -> one.name().equals("owner"))
        .extracting(AuditedChange::after)
        .containsExactly(name);
    assertThat(ADMIN.call(() -> reading.signedIn(name))).isEqualTo("moderator1");
    assertThat(ADMIN.call(() -> reading.signedIn("moderator1"))).isEqualTo("moderator1");
  }

  @Test
  void whatADecisionPutsElsewhereLeadsToTheTopicAndToItsCase() throws Exception {
    String from = "c-" + UUID.randomUUID();
    ADMIN.call(() -> founding.found(Company.draft(from, 0)));
    LEARNER.run(() -> joining.join(from));
    String to = company.community(0);
    ContributionId topic = company.ask(LEARNER, from, "bluebird").id();
    CaseId id = company.caseOf(topic);
    long version = MODERATOR.call(() -> review.open(id)).version();
    Ruling ruling =
        new Ruling(Verdict.MOVE, 2, "It is about birds.", version, true)
            .going(Destination.community(to, false));
    MODERATOR.call(() -> review.decide(id, ruling));
    assertThat(acts("communities.topic.moved", to))
        .extracting(AuditedAct::about)
        .containsExactly(new AuditedText(id, topic.value(), "How do I?"));
  }

  @Test
  void aPageCostsTheSameHoweverMuchOfItLeadsSomewhere() throws Exception {
    String community = company.community(0);
    List<Long> cost = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < 1 + round * 5; i++) {
        String text = "bluebird " + round + i;
        company.decide(MODERATOR, company.ask(LEARNER, community, text).id(), Verdict.APPROVE);
      }
      cost.add(costs.of(() -> acts("moderation.case.decided", community)));
    }
    assertThat(cost.get(1)).isEqualTo(cost.get(0));
  }

  private List<AuditedText> about(String community) throws Exception {
    return acts("moderation.case.decided", community).stream().map(AuditedAct::about).toList();
  }

  private List<AuditedAct> acts(String action, String community) throws Exception {
    return ADMIN
        .call(
            () ->
                reading.acts(
                    new AuditFilter(null, action, null, community, null, null),
                    PageRequest.first()))
        .items();
  }
}
