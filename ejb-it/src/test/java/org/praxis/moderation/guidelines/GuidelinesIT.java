package org.praxis.moderation.guidelines;

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

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Endorsing;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.Sentence;
import org.praxis.communities.TopicReading;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.guides.Acceptance;
import org.praxis.communities.guides.ChangeProposing;
import org.praxis.communities.guides.ChangeReview;
import org.praxis.communities.guides.CommentDraft;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.ProposalDraft;
import org.praxis.communities.guides.ProposalId;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.harness.Company;
import org.praxis.harness.Statements;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.guidelines.GuidelinesDraft.Clause;
import org.praxis.moderation.guidelines.view.GuidelinesStanding;
import org.praxis.moderation.guidelines.view.GuidelinesView;
import org.praxis.moderation.view.CharterView;
import org.praxis.moderation.view.ClauseView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceInUse;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Evaluation;
import org.praxis.people.audience.Rule;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** The company's guidelines: their editions, whom they ask, and what waits for an answer. */
@ExtendWith(ArquillianExtension.class)
class GuidelinesIT {
  private static final int AT_ONCE = 8;

  @Inject Company company;
  @Inject GuidelinesKeeping keeping;
  @Inject GuidelinesReading reading;
  @Inject Guidelines guidelines;
  @Inject AudienceDesign design;
  @Inject AudienceReading audiences;
  @Inject Evaluation evaluation;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject Endorsing endorsing;
  @Inject MyContributions mine;
  @Inject TopicReading topics;
  @Inject GuideStarting guides;
  @Inject ChangeProposing proposing;
  @Inject ChangeReview review;
  @Inject Reporting reporting;
  @Inject Appealing appealing;
  @Inject People people;
  @Inject Statements statements;
  @Inject Rows rows;

  private final String word = Staff.word();
  private AudienceId audience;
  private String community;

  @BeforeEach
  void anAudienceOfLearners() throws Exception {
    community = company.community(0);
    title("learner1", word);
    audience =
        HR.call(() -> design.create(new AudienceDraft("A " + word, new Rule.TitleLike(word))));
  }

  // Others write as the same people.
  @AfterEach
  void nobodyHasToAnyMore() throws Exception {
    title("learner1", "Trainee");
    put(HR, Asked.NOBODY, null, "Nobody");
    HR.run(() -> design.delete(audience, 0L));
  }

  @Test
  void anEditionIsInForceAtOnceAndTheOneBeforeStaysReadable() throws Exception {
    CharterView first = put(HR, Asked.AS_BEFORE, null, "Be kind " + word);
    CharterView second = put(ADMIN, Asked.AS_BEFORE, null, "Be kind and clear " + word);
    assertThat(second.edition()).isEqualTo(first.edition() + 1);
    GuidelinesView read = COLLEAGUE.call(reading::guidelines).orElseThrow();
    assertThat(read.guidelines().clauses())
        .extracting(ClauseView::text)
        .containsExactly("Be kind and clear " + word, "No customer data");
    assertThat(read.owed()).isFalse();
    assertThat(read.acknowledgedAt()).isNull();
    assertThat(COLLEAGUE.call(() -> reading.edition(first.edition())).clauses().get(0).text())
        .isEqualTo("Be kind " + word);
    assertThat(COLLEAGUE.call(reading::history).get(0).edition()).isEqualTo(second.edition());
    assertThat(recorded())
        .startsWith("moderation.guidelines.amended", "moderation.guidelines.amended");
  }

  @Test
  void onlyHrAndAdministratorsKeepThem() {
    for (As other : List.of(LEARNER, MODERATOR, TRAINER)) {
      assertThatThrownBy(() -> put(other, Asked.EVERYBODY, null, "Mine"))
          .isInstanceOf(EJBAccessException.class);
      assertThatThrownBy(() -> other.call(keeping::standing))
          .isInstanceOf(EJBAccessException.class);
    }
  }

  @Test
  void whoIsAskedReadsEverythingAndWritesInNoWayUntilTheyHaveAcknowledged() throws Exception {
    ContributionId asked = company.ask(COLLEAGUE, community, "What do I do?").id();
    ContributionId own = company.ask(LEARNER, community, "My text").id();
    ContributionId taken = company.ask(LEARNER, community, "Taken back").id();
    withdraw(taken);
    GuideId guide = guide(COLLEAGUE);
    GuideId ownGuide = guide(LEARNER);
    ProposalId proposal = propose(LEARNER, guide, "Open the lid");
    ProposalId toOwn = propose(COLLEAGUE, ownGuide, "Look inside");
    int edition = put(HR, Asked.AUDIENCE, audience, "Be kind " + word).edition();

    long ownVersion = version(own);
    long takenVersion = version(taken);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> company.ask(LEARNER, community, "Another"),
            () -> company.reply(LEARNER, asked, "An answer"),
            () ->
                LEARNER.call(() -> revising.revise(own, new Revision("t", "changed", ownVersion))),
            () -> LEARNER.call(() -> endorsing.applied(asked, new Sentence("It worked."))),
            () -> LEARNER.run(() -> withdrawing.restore(taken, takenVersion)),
            () -> guide(LEARNER),
            () -> propose(LEARNER, guide, "Unlock it"),
            () -> LEARNER.run(() -> proposing.revise(proposal, change("Lock it"), 0L)),
            () -> LEARNER.run(() -> review.comment(proposal, new CommentDraft("A word"))),
            () -> LEARNER.call(() -> review.accept(toOwn, new Acceptance(0L, 1, null, null))))) {
      assertThatThrownBy(act)
          .isInstanceOfSatisfying(
              GuidelinesNotAcknowledged.class, e -> assertThat(e.wayOut()).contains("/guidelines"));
    }
    assertThat(LEARNER.call(() -> mine.one(own)).text()).isEqualTo("My text");
    // Others write, and what was read before is read as before.
    company.reply(COLLEAGUE, asked, "From somebody who is not asked");
    assertThat(LEARNER.call(() -> topics.topic(asked, PageRequest.first())).title())
        .isEqualTo("How do I?");

    assertThat(LEARNER.call(reading::guidelines).orElseThrow().owed()).isTrue();
    assertThatThrownBy(() -> LEARNER.run(() -> reading.acknowledge(edition - 1)))
        .isInstanceOf(ChangedMeanwhile.class);
    LEARNER.run(() -> reading.acknowledge(edition));
    assertThat(LEARNER.call(reading::guidelines).orElseThrow().acknowledgedAt()).isNotNull();
    company.reply(LEARNER, asked, "An answer");
    LEARNER.run(() -> withdrawing.restore(taken, takenVersion));
  }

  @Test
  void dueProcessIsOpenToWhoHasNotAcknowledged() throws Exception {
    ContributionId asked = company.ask(COLLEAGUE, community, "Buy this.").id();
    ContributionId own = company.ask(LEARNER, community, "My text").id();
    ContributionId held = company.ask(LEARNER, community, "bluebird").id();
    CaseId decided = company.caseOf(held);
    company.decide(MODERATOR, held, Verdict.REJECT);
    put(HR, Asked.AUDIENCE, audience, "Be kind " + word);
    assertThatThrownBy(() -> company.ask(LEARNER, community, "Another"))
        .isInstanceOf(GuidelinesNotAcknowledged.class);

    assertThat(
            LEARNER
                .call(() -> reporting.report(asked.value(), new ReportDraft(2, "It sells.")))
                .open())
        .isTrue();
    LEARNER.call(() -> appealing.appeal(decided, new AppealDraft("It is announced.")));
    withdraw(own);
  }

  @Test
  void whoDecidesIsNotKeptFromItByWhatTheyOweThemselves() throws Exception {
    ContributionId held = company.ask(LEARNER, community, "bluebird").id();
    OTHER_MODERATOR.call(
        people::me); // who signs in for the first time comes with the directory's title
    title("moderator2", word);
    try {
      evaluation.evaluateAll();
      put(HR, Asked.AUDIENCE, audience, "Be kind " + word);
      assertThat(OTHER_MODERATOR.call(reading::isOwed)).isTrue();
      company.decide(OTHER_MODERATOR, held, Verdict.APPROVE);
    } finally {
      title("moderator2", "Community Manager");
    }
  }

  @Test
  void whoEntersTheAudienceOwesItAtOnceAndWhoLeavesItDoesNot() throws Exception {
    int edition = put(HR, Asked.AUDIENCE, audience, "Be kind " + word).edition();
    company.ask(COLLEAGUE, community, "I am not asked");
    title("learner2", word);
    try {
      evaluation.evaluateAll();
      assertThatThrownBy(() -> company.ask(COLLEAGUE, community, "Now I am"))
          .isInstanceOf(GuidelinesNotAcknowledged.class);
    } finally {
      title("learner2", "Software Engineer");
    }
    evaluation.evaluateAll();
    company.ask(COLLEAGUE, community, "And now I am not");
    // An edition that asks nobody more leaves those who were asked before.
    put(HR, Asked.AS_BEFORE, null, "Be kinder " + word);
    assertThatThrownBy(() -> company.ask(LEARNER, community, "text"))
        .isInstanceOf(GuidelinesNotAcknowledged.class);
    assertThatThrownBy(() -> LEARNER.run(() -> reading.acknowledge(edition)))
        .isInstanceOf(ChangedMeanwhile.class);
    LEARNER.run(() -> reading.acknowledge(edition + 1));
    company.ask(LEARNER, community, "text");
  }

  @Test
  void everybodyIsAskedAtOnceAndNobodyOnceItIsTakenBack() throws Exception {
    int edition = put(HR, Asked.EVERYBODY, null, "Be kind " + word).edition();
    assertThat(HR.call(reading::isOwed)).as("who wrote it has read it").isFalse();
    for (As person : List.of(LEARNER, COLLEAGUE, MODERATOR)) {
      assertThatThrownBy(() -> company.ask(person, community, "text"))
          .isInstanceOf(GuidelinesNotAcknowledged.class);
    }
    GuidelinesStanding standing = HR.call(keeping::standing);
    long everybody = HR.call(() -> keeping.reach(null));
    assertThat(standing.asked()).isEqualTo(everybody);
    assertThat(standing.acknowledged()).isEqualTo(1);
    COLLEAGUE.run(() -> reading.acknowledge(edition));
    assertThat(HR.call(keeping::standing).acknowledged()).isEqualTo(2);

    // The same words once more are no edition: whoever acknowledged them is not asked again.
    assertThat(put(ADMIN, Asked.NOBODY, null, "Be kind " + word).edition()).isEqualTo(edition);
    company.ask(LEARNER, community, "text");
    assertThat(HR.call(keeping::standing).askings()).isEmpty();
    assertThat(HR.call(keeping::standing).percent()).isNull();
    put(ADMIN, Asked.EVERYBODY, null, "Be kind " + word);
    company.ask(COLLEAGUE, community, "I have read it");
    assertThatThrownBy(() -> company.ask(LEARNER, community, "more"))
        .isInstanceOf(GuidelinesNotAcknowledged.class);
    assertThat(recorded())
        .startsWith(
            "moderation.guidelines.asked",
            "moderation.guidelines.asked",
            "moderation.guidelines.asked",
            "moderation.guidelines.amended");
  }

  @Test
  void anAudienceThatIsAskedIsNamedWithItsNumberAndNotDeletedMeanwhile() throws Exception {
    assertThatThrownBy(() -> put(HR, Asked.AUDIENCE, null, "Be kind " + word))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.field()).contains("audience"));
    assertThat(HR.call(() -> keeping.reach(audience))).isEqualTo(1);
    put(HR, Asked.AUDIENCE, audience, "Be kind " + word);
    GuidelinesStanding standing = HR.call(keeping::standing);
    assertThat(standing.asked()).isEqualTo(1);
    assertThat(standing.percent()).isZero();
    assertThat(standing.askings())
        .singleElement()
        .satisfies(one -> assertThat(one.audienceName()).isEqualTo("A " + word));
    assertThatThrownBy(() -> HR.run(() -> design.delete(audience, 0L)))
        .isInstanceOf(AudienceInUse.class);
    assertThat(HR.call(() -> audiences.audience(audience)).uses())
        .extracting("kind", "address")
        .containsExactly(tuple("moderation.guidelines.used", "/moderation/guidelines-edit"));
  }

  @Test
  void ofManyWhoWriteAnEditionAtOnceOneDoesAndTheOthersAreTold() throws Exception {
    int shown = put(HR, Asked.AS_BEFORE, null, "Be kind " + word).edition();
    CyclicBarrier together = new CyclicBarrier(AT_ONCE);
    List<Callable<Boolean>> editions = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      String text = "Edition by number " + i;
      As keeper = i % 2 == 0 ? HR : ADMIN;
      editions.add(
          () -> {
            together.await(20, TimeUnit.SECONDS);
            try {
              keeper.call(() -> keeping.amend(amendment(shown, Asked.AS_BEFORE, null, text)));
              return true;
            } catch (ChangedMeanwhile e) {
              return false;
            }
          });
    }
    assertThat(AtOnce.outcomes(editions)).containsOnlyOnce(true).hasSize(AT_ONCE);
    assertThat(HR.call(reading::guidelines).orElseThrow().guidelines().edition())
        .isEqualTo(shown + 1);
  }

  @Test
  void askingWhetherSomebodyOwesItIsOneStatement() throws Exception {
    put(HR, Asked.AUDIENCE, audience, "Be kind " + word);
    PersonId learner = LEARNER.call(() -> people.me().chip().id());
    assertThat(statements.of(() -> guidelines.owedBy(learner))).isEqualTo(1);
  }

  private CharterView put(As keeper, Asked asked, AudienceId whom, String clause) throws Exception {
    int edition =
        keeper.call(reading::guidelines).map(view -> view.guidelines().edition()).orElse(0);
    return keeper.call(() -> keeping.amend(amendment(edition, asked, whom, clause)));
  }

  private static GuidelinesAmendment amendment(
      int edition, Asked asked, AudienceId audience, String clause) {
    return new GuidelinesAmendment(
        new GuidelinesDraft(
            "How we talk to each other",
            List.of(
                new Clause(ClauseKind.IN_SCOPE, clause),
                new Clause(ClauseKind.NEVER_HERE, "No customer data"))),
        "clearer",
        edition,
        asked,
        audience);
  }

  private GuideId guide(As author) throws Exception {
    return author
        .call(
            () ->
                guides.start(
                    community,
                    new GuideDraft("Pumps of " + Staff.word(), "Switch it off.", null, null)))
        .guide();
  }

  private ProposalId propose(As author, GuideId guide, String text) throws Exception {
    return author.call(() -> proposing.propose(guide, change(text)));
  }

  private static ProposalDraft change(String text) {
    return new ProposalDraft("Pumps", "Switch it off.\n\n" + text, "Why", 1);
  }

  private void withdraw(ContributionId id) throws Exception {
    long version = version(id);
    LEARNER.run(() -> withdrawing.withdraw(id, version));
  }

  private long version(ContributionId id) throws Exception {
    return LEARNER.call(() -> mine.one(id)).version();
  }

  private void title(String uid, String title) {
    rows.change("update people_person set title = ?2 where uid = ?1", uid, title);
  }

  // The latest first.
  private List<String> recorded() {
    return rows
        .read(
            "select action from praxis_audit.entry where action like 'moderation.guidelines.%'"
                + " order by id desc limit 10")
        .stream()
        .map(String.class::cast)
        .toList();
  }
}
