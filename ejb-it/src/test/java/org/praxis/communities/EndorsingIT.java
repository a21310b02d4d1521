package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.event.ContributionEndorsed;
import org.praxis.communities.view.EndorsementList;
import org.praxis.communities.view.Endorsements;
import org.praxis.communities.view.Expert;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.people.Staff;
import org.praxis.platform.PageRequest;

/** What colleagues say of what somebody wrote. */
@ExtendWith(ArquillianExtension.class)
class EndorsingIT {
  private static final PageRequest PAGE = PageRequest.first();

  @Inject Company company;
  @Inject Endorsing endorsing;
  @Inject EndorsementReading endorsements;
  @Inject TopicReading reading;
  @Inject Expertise expertise;
  @Inject Joining joining;
  @Inject MemberKeeping keeping;
  @Inject MyContributions mine;
  @Inject Withdrawing withdrawing;
  @Inject Revising revising;
  @Inject Quoting quoting;
  @Inject Rows rows;

  @Test
  void whatHelpedIsSaidOnceByEachAndTakenBack() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "so").id();
    LEARNER.run(() -> endorsing.helped(reply));
    LEARNER.run(() -> endorsing.helped(reply));
    TRAINER.run(() -> endorsing.helped(reply));
    assertThat(of(LEARNER, topic)).isEqualTo(new Endorsements(2, 0, true, null));
    assertThat(of(COLLEAGUE, topic)).isEqualTo(new Endorsements(2, 0, false, null));
    assertThat(told(reply)).isEqualTo(2);
    LEARNER.run(() -> endorsing.helpedNot(reply));
    assertThat(of(LEARNER, topic)).isEqualTo(new Endorsements(1, 0, false, null));
    assertThat(LEARNER.call(() -> endorsements.of(reply, PAGE)).helped().items()).hasSize(1);
  }

  @Test
  void nobodyEndorsesTheirOwnOrWhatTheyCannotRead() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId held = company.reply(COLLEAGUE, topic, "bluebird").id();
    assertThatThrownBy(() -> LEARNER.run(() -> endorsing.helped(topic)))
        .isInstanceOf(OwnContribution.class);
    assertThatThrownBy(() -> LEARNER.run(() -> endorsing.applied(topic, new Sentence("I did."))))
        .isInstanceOf(OwnContribution.class);
    assertThatThrownBy(() -> LEARNER.run(() -> endorsing.helped(held)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> MODERATOR.run(() -> endorsing.helped(held)))
        .isInstanceOf(NotPublished.class);
  }

  @Test
  void whatItsAuthorHasTakenBackIsNeitherShownHereNorQuoted() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "so").id();
    ContributionId said =
        LEARNER.call(() -> endorsing.applied(reply, new Sentence("It took a day."))).id();
    assertThatThrownBy(() -> LEARNER.run(() -> endorsements.of(said, PAGE)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> LEARNER.run(() -> reading.topicOf(said)))
        .isInstanceOf(NoSuchContribution.class);
    COLLEAGUE.run(() -> withdrawing.withdraw(reply, mine.one(reply).version()));
    assertThatThrownBy(() -> LEARNER.run(() -> endorsements.of(reply, PAGE)))
        .isInstanceOf(NoSuchContribution.class);
    assertThatThrownBy(() -> LEARNER.run(() -> quoting.quote(reply)))
        .isInstanceOf(NotPublished.class);
  }

  @Test
  void whatCameOfItIsReadByOthersOnceItIsPublished() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "so").id();
    Submitted sent =
        LEARNER.call(() -> endorsing.applied(reply, new Sentence("Saved bluebird a day.")));
    assertThat(sent.held()).isTrue();
    assertThat(of(COLLEAGUE, topic).applied()).isZero();
    assertThat(of(LEARNER, topic).meApplied()).isEqualTo(ContributionState.HELD);
    assertThat(told(reply)).isZero();
    company.decide(MODERATOR, sent.id(), Verdict.APPROVE);
    assertThat(told(reply)).isEqualTo(1);
    EndorsementList list = COLLEAGUE.call(() -> endorsements.of(reply, PAGE));
    assertThat(list.applied()).extracting("text").containsExactly("Saved bluebird a day.");
    assertThat(list.counts().applied()).isEqualTo(1);
    assertThat(LEARNER.call(() -> mine.one(sent.id())).topic()).isEqualTo(topic);
  }

  @Test
  void whatWasReturnedIsSaidAnewAndWhatIsPublishedIsTakenBackFirst() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "so").id();
    Submitted returned = LEARNER.call(() -> endorsing.applied(reply, new Sentence("bluebird")));
    company.decide(MODERATOR, returned.id(), Verdict.RETURN);
    Submitted said = LEARNER.call(() -> endorsing.applied(reply, new Sentence("It works.")));
    assertThat(said.held()).isFalse();
    assertThat(LEARNER.call(() -> endorsing.applied(reply, new Sentence("It works."))).id())
        .isEqualTo(said.id());
    assertThatThrownBy(() -> LEARNER.run(() -> endorsing.applied(reply, new Sentence("Better."))))
        .isInstanceOf(AlreadyApplied.class);
    LEARNER.run(() -> endorsing.appliedNot(reply));
    assertThat(of(COLLEAGUE, topic).applied()).isZero();
    assertThat(LEARNER.call(() -> endorsing.applied(reply, new Sentence("Better."))).held())
        .isFalse();
    assertThat(of(LEARNER, topic).applied()).isEqualTo(1);
  }

  @Test
  void whoHelpedIsFoundBeforeWhoAnsweredMoreWithTheReason() throws Exception {
    String subject = Staff.word();
    String slug = company.community(0);
    MODERATOR.run(() -> joining.join(slug));
    ContributionId topic = company.ask(LEARNER, slug, "about " + subject).id();
    ContributionId good = company.reply(COLLEAGUE, topic, "this way").id();
    company.reply(MODERATOR, topic, "or so");
    company.reply(MODERATOR, topic, "or so, too");
    LEARNER.run(() -> endorsing.helped(good));
    LEARNER.call(() -> endorsing.applied(good, new Sentence("Done.")));
    List<Expert> experts = LEARNER.call(() -> expertise.on(new Subject(subject)));
    assertThat(experts).extracting(Expert::endorsed).containsExactly(2L, 0L);
    assertThat(experts).extracting(Expert::answers).containsExactly(1L, 2L);
  }

  @Test
  void anExpertsAnswersCarryTheirMark() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    company.reply(COLLEAGUE, topic, "so");
    var colleague =
        LEARNER.call(() -> reading.topic(topic, PAGE)).replies().items().get(0).author();
    MODERATOR.run(() -> keeping.become(slug, colleague.id(), CommunityRole.EXPERT));
    assertThat(LEARNER.call(() -> reading.topic(topic, PAGE)).replies().items().get(0).role())
        .isEqualTo(CommunityRole.EXPERT);
  }

  @Test
  void whatWasTakenBackOrReturnedIsNotSaidBesideWhatIsSaidNow() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, "so").id();
    Submitted first = LEARNER.call(() -> endorsing.applied(reply, new Sentence("It works.")));
    LEARNER.run(() -> endorsing.appliedNot(reply));
    Submitted returned = LEARNER.call(() -> endorsing.applied(reply, new Sentence("bluebird")));
    company.decide(MODERATOR, returned.id(), Verdict.RETURN);
    LEARNER.run(() -> endorsing.applied(reply, new Sentence("Better.")));
    assertThatThrownBy(
            () -> LEARNER.run(() -> withdrawing.restore(first.id(), version(first.id()))))
        .isInstanceOf(AlreadyApplied.class);
    assertThatThrownBy(
            () ->
                LEARNER.run(
                    () ->
                        revising.revise(
                            returned.id(),
                            new Revision(null, "It helped.", version(returned.id()), null))))
        .isInstanceOf(AlreadyApplied.class);
    LEARNER.run(() -> endorsing.appliedNot(reply));
    LEARNER.run(() -> withdrawing.restore(first.id(), version(first.id())));
    assertThat(of(COLLEAGUE, topic).applied()).isEqualTo(1);
  }

  private long version(ContributionId id) {
    return mine.one(id).version();
  }

  private Endorsements of(As reader, ContributionId topic) throws Exception {
    return reader.call(() -> reading.topic(topic, PAGE)).replies().items().get(0).endorsements();
  }

  private long told(ContributionId contribution) {
    return ((Number)
            rows.read(
                    "select count(*) from platform_event where type = ?1 and"
                        + " payload->>'contribution' = ?2",
                    ContributionEndorsed.class.getName(),
                    contribution.toString())
                .get(0))
        .longValue();
  }
}
