package org.praxis.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.communities.ContributionId;
import org.praxis.communities.Joining;
import org.praxis.communities.MyContributions;
import org.praxis.communities.Revising;
import org.praxis.communities.Revision;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.communities.Withdrawing;
import org.praxis.communities.attention.FollowChoice;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.Following;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Mailbox;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.Correction;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.ReportDraft;
import org.praxis.moderation.Reporting;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.Verdict;
import org.praxis.notification.mail.Cadence;
import org.praxis.notification.mail.ChoicesDraft;
import org.praxis.notification.mail.MailChoosing;
import org.praxis.notification.mail.RhythmDraft;
import org.praxis.notification.mail.Rounds;
import org.praxis.notification.view.InboxThread;
import org.praxis.notification.view.NoticeView;
import org.praxis.people.People;
import org.praxis.platform.PageRequest;

/**
 * Whoever could be told of what awaits review: they asked, watch the community, follow the topic
 * and are mentioned, one of them by mail at once and the other by digest.
 */
@ExtendWith(ArquillianExtension.class)
class NothingHeldIsToldIT {
  private static final PageRequest ALL = new PageRequest(1, PageRequest.LARGEST);

  @Inject Company company;
  @Inject Rounds rounds;
  @Inject Joining joining;
  @Inject TopicStarting starting;
  @Inject Revising revising;
  @Inject Withdrawing withdrawing;
  @Inject MyContributions own;
  @Inject Following following;
  @Inject Inbox inbox;
  @Inject Reporting reporting;
  @Inject CaseReview review;
  @Inject MailChoosing choosing;
  @Inject People people;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  // In no text but in those that wait.
  private final String secret = "s" + UUID.randomUUID().toString().substring(0, 8);
  private final String open = "o" + UUID.randomUUID().toString().substring(0, 8);
  private final Instant begin = Instant.now();
  private String community;
  private ContributionId topic;
  private String mentions;

  @BeforeEach
  void twoWhoWantToBeToldOfEverything() throws Exception {
    community = company.community(0);
    TRAINER.run(() -> joining.join(community));
    mail(LEARNER, Cadence.IMMEDIATELY);
    mail(TRAINER, Cadence.DAILY);
    topic =
        LEARNER
            .call(() -> starting.start(community, new TopicDraft(TopicKind.QUESTION, open, "Why?")))
            .id();
    for (As each : List.of(LEARNER, TRAINER)) {
      each.run(() -> following.followCommunity(community, new FollowChoice(FollowLevel.WATCHING)));
      each.run(() -> following.followTopic(topic, new FollowChoice(FollowLevel.WATCHING)));
    }
    mentions = mention(LEARNER) + mention(TRAINER);
  }

  @AfterEach
  void asUsual() {
    for (As each : List.of(LEARNER, TRAINER)) {
      each.run(() -> choosing.choose(new ChoicesDraft(Map.of())));
    }
  }

  @Test
  void noInboxCountMailOrDigestKnowsOfWhatAwaitsReview() throws Exception {
    String held = "bluebird " + secret + " " + mentions;
    ContributionId asked =
        COLLEAGUE
            .call(
                () ->
                    starting.start(
                        community, new TopicDraft(TopicKind.QUESTION, "Of " + secret, held)))
            .id();
    ContributionId replied = company.reply(COLLEAGUE, topic, held).id();
    ContributionId changed = company.reply(COLLEAGUE, topic, "An answer.").id();
    long version = COLLEAGUE.call(() -> own.one(changed)).version();
    COLLEAGUE.call(() -> revising.revise(changed, new Revision(null, held, version)));
    // What comes last is told: by then all else would have been.
    company.reply(COLLEAGUE, topic, "All may read this " + mentions);
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> kinds(each).contains(NoticeKind.MENTIONED));
    }
    dueNow();
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> !about(each, open).isEmpty());
      assertThat(about(each, secret)).isEmpty();
      assertThat(notices(each))
          .noneMatch(notice -> String.valueOf(notice.title()).contains(secret))
          .noneMatch(
              notice ->
                  List.of(asked.toString(), replied.toString(), changed.toString())
                      .contains(String.valueOf(notice.subject())));
      assertThat(unread(each)).isEqualTo(threads(each).get(0).notices().size());
    }
    assertThat(
            number(
                "select count(*) from notification_item where contribution in ('"
                    + asked
                    + "', '"
                    + replied
                    + "') and kind <> 'APPROVED'"))
        .isZero();
    company.decide(MODERATOR, asked, Verdict.APPROVE);
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> notices(each).stream().anyMatch(n -> ("Of " + secret).equals(n.title())));
    }
  }

  @Test
  void ofWhatIsNotThereAnyMoreTheInboxKeepsNoWord() throws Exception {
    ContributionId asked =
        COLLEAGUE
            .call(
                () ->
                    starting.start(
                        community,
                        new TopicDraft(TopicKind.QUESTION, "Of " + secret, "Text " + mentions)))
            .id();
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> titles(each).contains("Of " + secret));
    }
    long version = COLLEAGUE.call(() -> own.one(asked)).version();
    COLLEAGUE.run(() -> withdrawing.withdraw(asked, version));
    for (As each : List.of(LEARNER, TRAINER)) {
      assertThat(titles(each)).noneMatch(title -> String.valueOf(title).contains(secret));
      assertThat(notices(each))
          .filteredOn(NoticeView::over)
          .isNotEmpty()
          .allSatisfy(gone -> assertThat(gone.subject()).isEmpty());
    }
    dueNow();
    rounds.until(
        () ->
            number(
                    "select count(*) from notification_item i left join notification_letter l"
                        + " on l.id = i.letter where i.topic = '"
                        + asked
                        + "' and (l.id is null or l.state = 'WAITING')")
                == 0);
    assertThat(about(TRAINER, secret)).isEmpty();
  }

  @Test
  void ofWhatModeratorsRemoveNobodyIsToldAndReportersHearOfItWithoutAName() throws Exception {
    ContributionId asked =
        COLLEAGUE
            .call(
                () ->
                    starting.start(
                        community,
                        new TopicDraft(TopicKind.QUESTION, "Of " + secret, "Text " + mentions)))
            .id();
    ContributionId under = company.reply(COLLEAGUE, asked, "More " + secret + " " + mentions).id();
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> titles(each).contains("Of " + secret));
    }
    TRAINER.call(() -> reporting.report(asked.value(), new ReportDraft(2, "It sells.")));
    company.decide(MODERATOR, asked, Verdict.REMOVE);
    for (As each : List.of(LEARNER, TRAINER)) {
      assertThat(titles(each)).noneMatch(title -> String.valueOf(title).contains(secret));
      assertThat(notices(each))
          .noneMatch(notice -> String.valueOf(notice.said()).contains(secret))
          .noneMatch(
              notice ->
                  List.of(asked.toString(), under.toString())
                      .contains(String.valueOf(notice.subject())));
    }
    rounds.until(() -> kinds(TRAINER).contains(NoticeKind.REPORT_UPHELD));
    rounds.until(() -> kinds(COLLEAGUE).contains(NoticeKind.REMOVED));
    assertThat(kinds(LEARNER)).doesNotContain(NoticeKind.REPORT_UPHELD, NoticeKind.REMOVED);
    dueNow();
    rounds.until(() -> !about(TRAINER, "upheld").isEmpty());
    // The other hears at once, so before it was removed.
    assertThat(about(TRAINER, secret)).isEmpty();
    String author = COLLEAGUE.call(() -> people.me()).chip().name();
    String moderator = MODERATOR.call(() -> people.me()).chip().name();
    assertThat(about(TRAINER, "upheld"))
        .noneMatch(mail -> mail.contains(author) || mail.contains(moderator));
  }

  @Test
  void ofWhatAModeratorTookOutOrSaidOfAPassageItsAuthorAloneHears() throws Exception {
    ContributionId edited = company.ask(COLLEAGUE, community, "bluebird " + secret).id();
    ContributionId returned = company.ask(COLLEAGUE, community, "bluebird, too: " + secret).id();
    CaseId first = company.caseOf(edited);
    CaseId second = company.caseOf(returned);
    String shown = "Edited " + open + " " + mentions;
    MODERATOR.call(
        () ->
            review.decide(
                first,
                new Ruling(
                    Verdict.EDIT,
                    2,
                    "Without " + secret,
                    0L,
                    true,
                    List.of(),
                    new Correction("How do I?", shown))));
    MODERATOR.call(
        () ->
            review.decide(
                second,
                new Ruling(
                    Verdict.RETURN,
                    2,
                    "Without it.",
                    0L,
                    true,
                    List.of(new PassageComment(null, secret, "Not " + secret)),
                    null)));
    rounds.until(() -> kinds(COLLEAGUE).contains(NoticeKind.EDITED));
    rounds.until(() -> kinds(COLLEAGUE).contains(NoticeKind.RETURNED));
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> kinds(each).contains(NoticeKind.MENTIONED));
      assertThat(kinds(each)).doesNotContain(NoticeKind.EDITED, NoticeKind.RETURNED);
      assertThat(notices(each))
          .noneMatch(notice -> String.valueOf(notice.said()).contains(secret))
          .noneMatch(notice -> returned.toString().equals(String.valueOf(notice.subject())));
    }
    dueNow();
    for (As each : List.of(LEARNER, TRAINER)) {
      rounds.until(() -> !about(each, open).isEmpty());
      assertThat(about(each, secret)).isEmpty();
    }
  }

  private List<InboxThread> threads(As reader) throws Exception {
    return reader.call(() -> inbox.threads(NoticeFilter.NONE, ALL)).items().stream()
        .filter(thread -> thread.place() != null && thread.place().slug().equals(community))
        .toList();
  }

  private List<NoticeView> notices(As reader) throws Exception {
    return threads(reader).stream().flatMap(thread -> thread.notices().stream()).toList();
  }

  private List<NoticeKind> kinds(As reader) throws Exception {
    return notices(reader).stream().map(NoticeView::kind).toList();
  }

  private List<String> titles(As reader) throws Exception {
    List<String> titles = new ArrayList<>();
    threads(reader).forEach(thread -> titles.add(thread.title()));
    notices(reader).forEach(notice -> titles.add(notice.title()));
    return titles;
  }

  private long unread(As reader) throws Exception {
    return reader.call(inbox::counts).places().stream()
        .filter(place -> place.slug().equals(community))
        .mapToLong(place -> place.unread())
        .sum();
  }

  // Wherever in the mail.
  private List<String> about(As reader, String word) throws Exception {
    List<String> found = new ArrayList<>();
    for (MimeMessage mail : Mailbox.of(reader.call(() -> people.me()).mail()).since(begin)) {
      MimeMultipart parts = (MimeMultipart) mail.getContent();
      String all =
          mail.getSubject() + parts.getBodyPart(0).getContent() + parts.getBodyPart(1).getContent();
      if (all.contains(word)) {
        found.add(all);
      }
    }
    return found;
  }

  private String mention(As person) throws Exception {
    return "[@x](person:" + person.call(() -> people.me()).chip().id() + ") ";
  }

  private void mail(As reader, Cadence cadence) throws Exception {
    Map<Matter, Cadence> all = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      all.put(matter, cadence);
    }
    reader.run(() -> choosing.choose(new ChoicesDraft(all)));
    long version = reader.call(choosing::mine).rhythm().version();
    reader.run(
        () ->
            choosing.keep(
                new RhythmDraft(
                    "00:00",
                    "00:00",
                    EnumSet.allOf(DayOfWeek.class),
                    "08:00",
                    DayOfWeek.MONDAY,
                    version)));
  }

  private void dueNow() throws Exception {
    transaction.begin();
    em.createNativeQuery(
            "update notification_item i set due_at = now() from communities_community c where c.id ="
                + " i.community and c.slug = :slug and i.letter is null")
        .setParameter("slug", community)
        .executeUpdate();
    transaction.commit();
  }

  private long number(String sql) {
    return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
