package org.praxis.communities.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.Access;
import org.praxis.communities.AnswerAcceptance;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Founding;
import org.praxis.communities.MemberKeeping;
import org.praxis.communities.MoveDraft;
import org.praxis.communities.MyContributions;
import org.praxis.communities.TopicMoving;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.attachment.view.AttachmentView;
import org.praxis.communities.guides.GuideDraft;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideStarting;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.people.People;
import org.praxis.people.PersonId;

/** Colleagues' files in a guide that is made from a topic. */
@ExtendWith(ArquillianExtension.class)
class GuideFromTopicFilesIT {
  @Inject Company company;
  @Inject Attaching attaching;
  @Inject AttachmentReading reading;
  @Inject AnswerAcceptance acceptance;
  @Inject GuideStarting starting;
  @Inject GuideEditing editing;
  @Inject Founding founding;
  @Inject MemberKeeping keeping;
  @Inject TopicMoving moving;
  @Inject MyContributions own;
  @Inject Withdrawing withdrawing;
  @Inject People people;

  private String slug;
  private AttachmentView asked;
  private AttachmentView answered;
  private AttachmentView beside;
  private ContributionId topic;
  private ContributionId answer;
  private ContributionId third;

  @BeforeEach
  void aQuestionAndItsAnswerWithFiles() throws Exception {
    slug = company.community(0);
    asked = attach(LEARNER);
    answered = attach(COLLEAGUE);
    beside = attach(COLLEAGUE);
    topic = company.ask(LEARNER, slug, "What is it? " + asked.markdown()).id();
    answer = company.reply(COLLEAGUE, topic, "This: " + answered.markdown()).id();
    third = company.reply(COLLEAGUE, topic, "Or: " + beside.markdown()).id();
    LEARNER.run(() -> acceptance.accept(topic, answer));
  }

  @Test
  void theyComeAlongAndStayWhenTheirAuthorTakesTheTextBack() throws Exception {
    assertThat(make("").state().name()).isEqualTo("PUBLISHED");
    takeBack(answer);
    assertOpen(TRAINER, answered);
    assertOpen(TRAINER, asked);
    assertThatThrownBy(() -> COLLEAGUE.run(() -> attaching.discard(answered.id())))
        .isInstanceOf(InUse.class);
  }

  @Test
  void soDoesWhatStandsElsewhereInTheTopicAndIsPutIntoTheGuide() throws Exception {
    make(" " + beside.markdown());
    takeBack(third);
    assertOpen(TRAINER, beside);
  }

  @Test
  void whatIsOfAnotherTopicStaysThere() throws Exception {
    AttachmentView other = attach(COLLEAGUE);
    ContributionId elsewhere = company.ask(COLLEAGUE, slug, "See " + other.markdown()).id();
    make(" " + other.markdown());
    takeBack(elsewhere);
    assertHidden(TRAINER, other);
    assertOpen(TRAINER, answered);
  }

  @Test
  void whatIsMovedToAPrivateCommunityWhileTheGuideWaitsStaysThere() throws Exception {
    GuideSent held = make(" On bluebird.");
    assertOpen(TRAINER, answered);
    move(circle());
    assertHidden(TRAINER, answered);
    assertHidden(LEARNER, answered);
    decide(held, Verdict.APPROVE);
    assertHidden(TRAINER, answered);
    assertHidden(LEARNER, answered);
    assertOpen(COLLEAGUE, answered);
    // The maker's own comes along.
    assertOpen(TRAINER, asked);
  }

  @Test
  void whatIsTakenBackWhileTheGuideWaitsStaysAway() throws Exception {
    GuideSent held = make(" On bluebird.");
    takeBack(answer);
    decide(held, Verdict.APPROVE);
    assertHidden(TRAINER, answered);
  }

  @Test
  void whatIsMovedAwayStaysThereAlsoWhenTheTextComesBack() throws Exception {
    GuideSent held = make(" On bluebird.");
    decide(held, Verdict.RETURN);
    assertOpen(LEARNER, answered);
    move(circle());
    assertHidden(LEARNER, answered);
  }

  @Test
  void theyComeAlongAlsoWhenTheTextCameBackOnce() throws Exception {
    GuideSent held = make(" On bluebird.");
    decide(held, Verdict.RETURN);
    GuideSent again =
        LEARNER.call(() -> editing.edit(held.guide(), new GuideEdit("Pumps", text(""), null, 0)));
    decide(again, Verdict.APPROVE);
    takeBack(answer);
    assertOpen(TRAINER, answered);
  }

  @Test
  void whatAPrivateCommunityHasIsInNoGuideElsewhere() throws Exception {
    String circle = circle();
    AttachmentView secret =
        MODERATOR.call(
            () -> attaching.attach("s.txt", new ByteArrayInputStream(Samples.text("x"))));
    ContributionId inside = company.ask(MODERATOR, circle, "Look " + secret.markdown()).id();
    assertOpen(COLLEAGUE, secret);
    assertThatThrownBy(
            () ->
                COLLEAGUE.run(
                    () ->
                        starting.start(
                            slug, new GuideDraft("Pumps", secret.markdown(), null, inside))))
        .isInstanceOf(org.praxis.platform.InvalidInput.class);
    COLLEAGUE.run(
        () -> starting.start(slug, new GuideDraft("Pumps", secret.markdown(), null, topic)));
    assertHidden(TRAINER, secret);
    assertHidden(LEARNER, secret);
  }

  @Test
  void aGuideOfATopicBeginsWithNamesAndNotWithMentions() throws Exception {
    PersonId trainer = TRAINER.call(() -> people.me().chip().id());
    String name = TRAINER.call(() -> people.me().chip().name());
    ContributionId mentions =
        company.ask(LEARNER, slug, "Ask [@x](person:" + trainer + ") first").id();
    assertThat(LEARNER.call(() -> starting.from(mentions)).text())
        .isEqualTo("Ask @" + name + " first");
  }

  private GuideSent make(String more) throws Exception {
    return LEARNER.call(
        () -> starting.start(slug, new GuideDraft("Pumps", text(more), null, topic)));
  }

  private String text(String more) throws Exception {
    return LEARNER.call(() -> starting.from(topic)).text() + more;
  }

  private void takeBack(ContributionId id) throws Exception {
    COLLEAGUE.run(() -> withdrawing.withdraw(id, own.one(id).version()));
  }

  private void move(String to) {
    MODERATOR.run(() -> moving.move(topic, new MoveDraft(to, true)));
  }

  private String circle() throws Exception {
    String circle = "g-" + UUID.randomUUID();
    MODERATOR.run(
        () ->
            founding.found(
                new CommunityDraft(
                    circle, "A circle", Company.draft(circle, 0).charter(), Access.PRIVATE)));
    PersonId colleague = COLLEAGUE.call(() -> people.me().chip().id());
    MODERATOR.run(() -> keeping.add(circle, colleague));
    return circle;
  }

  private void decide(GuideSent sent, Verdict verdict) throws Exception {
    company.decide(MODERATOR, new ContributionId(sent.revision().value()), verdict);
  }

  private AttachmentView attach(As person) throws Exception {
    return person.call(
        () -> attaching.attach("a.txt", new ByteArrayInputStream(Samples.text("x"))));
  }

  private void assertOpen(As person, AttachmentView file) throws Exception {
    assertThat(person.call(() -> reading.file(file.id())).size()).isEqualTo(1);
  }

  private void assertHidden(As person, AttachmentView file) {
    assertThatThrownBy(() -> person.call(() -> reading.file(file.id())))
        .isInstanceOf(NoSuchAttachment.class);
  }
}
