package org.praxis.communities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.view.Mentionable;
import org.praxis.communities.view.Submitted;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Inbox;
import org.praxis.notification.NoticeKind;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Staff;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;

/** Mentioning people and audiences, and who is told. */
@ExtendWith(ArquillianExtension.class)
class MentionsIT {
  @Inject Company company;
  @Inject Founding founding;
  @Inject Joining joining;
  @Inject MemberKeeping keeping;
  @Inject Replying replying;
  @Inject TopicStarting starting;
  @Inject TopicReading reading;
  @Inject Revising revising;
  @Inject MyContributions own;
  @Inject Quoting quoting;
  @Inject MentionSuggesting suggesting;
  @Inject MentionReach reach;
  @Inject Inbox inbox;
  @Inject AudienceDesign design;
  @Inject People people;
  @Inject Staff staff;

  @Test
  void whoIsMentionedIsToldOnceAndByTheNameThatIsTheirs() throws Exception {
    String slug = company.community(0);
    ContributionId topic = company.ask(LEARNER, slug, "text").id();
    String mention = mention("The boss agrees", id(TRAINER));
    ContributionId reply = company.reply(COLLEAGUE, topic, mention + " and " + mention).id();
    await().until(() -> told(TRAINER, reply) == 1);
    assertThat(reach.toTell(reply, Instant.now())).isEmpty();
    String html =
        LEARNER
            .call(() -> reading.topic(topic, PageRequest.first()))
            .replies()
            .items()
            .get(0)
            .html();
    String name = TRAINER.call(() -> people.me().chip().name());
    assertThat(html)
        .contains("&#64;" + name, "/people/person/" + id(TRAINER))
        .doesNotContain("boss");
  }

  @Test
  void nobodyIsToldOfWhatWaitsAndAllAreOnceItIsPublished() throws Exception {
    String slug = company.community(0);
    Submitted held = company.ask(LEARNER, slug, "bluebird " + mention("x", id(COLLEAGUE)));
    assertThat(held.held()).isTrue();
    assertThat(reach.toTell(held.id(), Instant.now())).isEmpty();
    company.decide(MODERATOR, held.id(), Verdict.APPROVE);
    await().until(() -> told(COLLEAGUE, held.id()) == 1);
  }

  @Test
  void onlyThoseAreToldWhoMayRead() throws Exception {
    String slug = circle();
    add(slug, id(LEARNER));
    ContributionId topic =
        company
            .ask(MODERATOR, slug, mention("in", id(LEARNER)) + mention("out", id(COLLEAGUE)))
            .id();
    await().until(() -> told(LEARNER, topic) == 1);
    assertThat(told(COLLEAGUE, topic)).isZero();
    assertThat(reach.toTell(topic, Instant.now())).isEmpty();
  }

  @Test
  void whoAskedAndIsMentionedInAReplyIsToldOneThing() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply = company.reply(COLLEAGUE, topic, mention("x", id(LEARNER))).id();
    await().until(() -> told(LEARNER, reply) == 1);
    assertThat(
            LEARNER.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
                .filter(notice -> notice.kind() == NoticeKind.REPLIED)
                .filter(notice -> notice.subject().equals(topic.toString())))
        .isEmpty();
  }

  @Test
  void beforeManyAreToldTheAuthorSaysThatTheyMeanIt() throws Exception {
    String word = Staff.word();
    for (int i = 0; i < 50; i++) {
      staff.hire("Crowd " + i, word);
    }
    AudienceId audience =
        As.person("hr1")
            .call(
                () -> design.create(new AudienceDraft("Crowd " + word, new Rule.TitleLike(word))));
    String slug = company.community(0);
    TRAINER.run(() -> joining.join(slug));
    String text = "[@all](audience:" + audience + ")";
    assertThatThrownBy(() -> company.ask(TRAINER, slug, text))
        .isInstanceOfSatisfying(ManyTold.class, many -> assertThat(many.people()).isEqualTo(50));
    Submitted sent =
        TRAINER.call(
            () ->
                starting.start(
                    slug, new TopicDraft(TopicKind.QUESTION, "All?", text, List.of(), null, 50)));
    assertThat(TRAINER.call(() -> reading.topic(sent.id(), PageRequest.first())).html())
        .contains("<strong>&#64;Crowd " + word + "</strong>");
    await().untilAsserted(() -> assertThat(reach.toTell(sent.id(), Instant.now())).isEmpty());
    // A member may name people, and fifty by name are as many.
    assertThatThrownBy(() -> company.ask(LEARNER, slug, text)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> company.reply(LEARNER, sent.id(), "> x\n\n" + text))
        .isInstanceOf(InvalidInput.class);
    assertThat(company.reply(LEARNER, sent.id(), "> " + text + "\n\nindeed").held()).isFalse();
  }

  @Test
  void aTextThatMentionsAnAudienceIsChangedAlsoOnceThatIsGone() throws Exception {
    String word = Staff.word();
    As hr = As.person("hr1");
    AudienceId audience =
        hr.call(() -> design.create(new AudienceDraft("Gone " + word, new Rule.TitleLike(word))));
    String slug = company.community(0);
    TRAINER.run(() -> joining.join(slug));
    assertThat(TRAINER.call(() -> suggesting.of(slug, "None " + word))).isEmpty();
    assertThat(TRAINER.call(() -> suggesting.of(slug, "GONE " + word)))
        .extracting(Mentionable::id)
        .containsExactly(audience.value());
    String text = "[@all](audience:" + audience + ")";
    ContributionId topic = company.ask(TRAINER, slug, text).id();
    hr.run(() -> design.delete(audience, 0L));
    TRAINER.run(
        () ->
            revising.revise(
                topic, new Revision("Title", text + " and more", own.one(topic).version())));
    assertThat(TRAINER.call(() -> reading.topic(topic, PageRequest.first())).html())
        .contains("and more");
  }

  @Test
  void aQuoteNamesItsAuthorAndMentionsNobody() throws Exception {
    ContributionId topic = company.ask(LEARNER, company.community(0), "text").id();
    ContributionId reply =
        company.reply(COLLEAGUE, topic, "one " + mention("x", id(TRAINER)) + "\n\ntwo").id();
    String quote = LEARNER.call(() -> quoting.quote(reply));
    assertThat(quote)
        .contains("](post:" + reply + "):")
        .contains("\n>\n> two")
        .doesNotContain("person:");
    ContributionId answer = company.reply(LEARNER, topic, quote + "yes").id();
    String html =
        LEARNER
            .call(() -> reading.topic(topic, PageRequest.first()))
            .replies()
            .items()
            .get(1)
            .html();
    assertThat(html).contains("<blockquote>", "href=\"/communities/post/" + reply + "\"");
    assertThat(reach.toTell(answer, Instant.now())).isEmpty();
  }

  @Test
  void thoseAreOfferedWhoMayReadThere() throws Exception {
    String word = Staff.word();
    PersonId one = staff.hire("Ana " + word, "Fitter");
    PersonId two = staff.hire("Ben " + word, word);
    staff.hire("Cem", word);
    staff.leave(staff.hire("Dan " + word, null));
    String slug = company.community(0);
    assertThat(offered(slug, word)).containsExactly(one.value(), two.value());
    assertThat(offered(slug, word.substring(0, 6) + " be")).containsExactly(two.value());
    assertThat(offered(slug, "w")).isEmpty();
    String circle = circle();
    add(circle, two);
    add(circle, id(LEARNER));
    assertThat(offered(circle, word)).containsExactly(two.value());
    assertThatThrownBy(() -> COLLEAGUE.run(() -> suggesting.of(circle, word)))
        .isInstanceOf(NoSuchCommunity.class);
  }

  private List<UUID> offered(String slug, String words) throws Exception {
    return LEARNER.call(() -> suggesting.of(slug, words)).stream().map(Mentionable::id).toList();
  }

  private void add(String slug, PersonId person) {
    MODERATOR.run(() -> keeping.add(slug, person));
  }

  private String circle() throws Exception {
    String slug = "m-" + UUID.randomUUID();
    MODERATOR.run(
        () ->
            founding.found(
                new CommunityDraft(
                    slug, "A circle", Company.draft(slug, 0).charter(), Access.PRIVATE)));
    return slug;
  }

  private long told(As reader, ContributionId contribution) throws Exception {
    return reader.call(() -> inbox.notices(new PageRequest(1, 100))).items().stream()
        .filter(notice -> notice.kind() == NoticeKind.MENTIONED)
        .filter(notice -> notice.subject().equals(contribution.toString()))
        .count();
  }

  private PersonId id(As person) throws Exception {
    return person.call(() -> people.me().chip().id());
  }

  private static String mention(String name, PersonId person) {
    return "[@" + name + "](person:" + person + ")";
  }
}
