package org.praxis.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.OTHER_MODERATOR;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.Company;
import org.praxis.harness.Mailbox;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.PassageComment;
import org.praxis.moderation.Ruling;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.Sanctioning;
import org.praxis.moderation.Verdict;
import org.praxis.notification.Matter;
import org.praxis.people.People;
import org.praxis.platform.InvalidInput;

/** What was decided against somebody comes to them with its reasons, and cannot be switched off. */
@ExtendWith(ArquillianExtension.class)
class ReasonsByMailIT {
  @Inject Company company;
  @Inject Rounds rounds;
  @Inject TopicStarting starting;
  @Inject CaseReview review;
  @Inject Appealing appealing;
  @Inject AppealHandling handling;
  @Inject Sanctioning sanctioning;
  @Inject MailChoosing choosing;
  @Inject Unsubscribing unsubscribing;
  @Inject People people;
  @Inject Rows rows;

  private final String title = "Sums " + UUID.randomUUID().toString().substring(0, 8);
  private String community;
  private ContributionId topic;
  private CaseId held;
  private Mailbox mailbox;

  @BeforeEach
  void aTextWaitsOfSomebodyWhoChoseNothingAndReadsMailAtAnyHour() throws Exception {
    community = company.community(0);
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(Map.of())));
    LEARNER.run(() -> choosing.keep(MailIT.rhythm(choosing.mine().rhythm().version())));
    mailbox = Mailbox.of(LEARNER.call(() -> people.me()).mail());
    topic =
        LEARNER
            .call(
                () ->
                    starting.start(
                        community, new TopicDraft(TopicKind.QUESTION, title, "Seen a bluebird?")))
            .id();
    held = company.caseOf(topic);
  }

  @AfterEach
  void asUsual() {
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(Map.of())));
    LEARNER.run(() -> choosing.keep(MailIT.rhythm(choosing.mine().rhythm().version())));
    rows.change("update moderation_sanction set ends_at = imposed_at + interval '1 microsecond'");
  }

  @Test
  void aReturnedTextIsToldAtOnceWithClauseMessageCommentsAndUntilWhenOneCanAppeal()
      throws Exception {
    decide(Verdict.RETURN, List.of(new PassageComment(0, "Seen a bluebird?", "Which bird?")));
    MimeMessage mail = only("given back");
    for (String form : List.of(text(mail), html(mail))) {
      assertThat(form)
          .contains("Unannounced projects")
          .contains("Clause 3 of the community’s charter, edition 1")
          .contains("not announced")
          .contains("Seen a bluebird?")
          .contains("Which bird?")
          .contains("a word that is looked for (clause 3)")
          .contains("a person, not a program")
          .contains(day(Instant.now().plusSeconds(20 * 24 * 3600L)))
          .contains("/moderation/statement/" + held)
          .contains("cannot be switched off")
          .doesNotContain("/notification/unsubscribe/");
    }
    assertThat(text(mail)).doesNotContain("**not announced**");
    assertThat(html(mail)).contains("<strong>not announced</strong>");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
  }

  @Test
  void whoChoseADigestReadsTheReasonsThereAndBeingRidOfDigestsLeavesThem() throws Exception {
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(Map.of(Matter.REASONS, Cadence.DAILY))));
    decide(Verdict.REJECT, List.of());
    rounds.until(() -> waiting() == 1);
    rows.change(
        "update notification_item set due_at = now() - interval '1 minute' where letter is null and"
            + " subject = '"
            + held
            + "'");
    rounds.until(() -> digest() != null);
    MimeMessage digest = digest();
    assertThat(text(digest)).contains("Unannounced projects").contains("not announced");
    String seal =
        digest.getHeader("List-Unsubscribe")[0].replaceAll(".*/unsubscribe/([^>]+)>.*", "$1");
    unsubscribing.leave(seal);
    assertThat(LEARNER.call(choosing::mine).choices())
        .containsEntry(Matter.REASONS, Cadence.IMMEDIATELY)
        .containsEntry(Matter.DECISIONS, Cadence.NEVER);
  }

  @Test
  void nobodyCanChooseToBeWithoutReasons() {
    assertThatThrownBy(
            () ->
                LEARNER.run(
                    () -> choosing.choose(new ChoicesDraft(Map.of(Matter.REASONS, Cadence.NEVER)))))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aMuteIsToldAtOnceAlsoAtAQuietHourWithItsEndAndReason() throws Exception {
    decide(Verdict.REJECT, List.of());
    only("was not published");
    DayOfWeek farAway = ZonedDateTime.now(zone()).plusDays(3).getDayOfWeek();
    // The whole day but one minute is quiet, and on no day but one far away mail is wanted.
    LEARNER.run(
        () ->
            choosing.keep(
                new RhythmDraft(
                    "00:01",
                    "00:00",
                    EnumSet.of(farAway),
                    "08:00",
                    DayOfWeek.MONDAY,
                    choosing.mine().rhythm().version())));
    MODERATOR.call(
        () ->
            sanctioning.impose(
                new SanctionDraft(SanctionKind.MUTE, held, "Cool down, **please**.", 3, null)));
    MimeMessage mail = only("imposed a sanction");
    assertThat(text(mail))
        .contains("You do not write in the community “Test community”")
        .contains(day(Instant.now().plusSeconds(3 * 24 * 3600L)))
        .contains("Cool down, please.")
        .contains("Unannounced projects")
        .contains("/moderation/statement/" + held);
    assertThat(html(mail)).contains("<strong>please</strong>");
  }

  @Test
  void theAnswerToAnAppealComesWithWhatItFound() throws Exception {
    decide(Verdict.REJECT, List.of());
    AppealId appeal =
        LEARNER.call(() -> appealing.appeal(held, new AppealDraft("It is a bird."))).id();
    OTHER_MODERATOR.run(
        () ->
            handling.answer(
                appeal,
                new AppealRuling(
                    AppealOutcome.OVERTURNED,
                    "It is a bird _indeed_.",
                    handling.read(appeal).version())));
    MimeMessage mail = only("overturned");
    assertThat(text(mail)).contains("The decision does not stand").contains("It is a bird indeed.");
  }

  @Test
  void aColleagueIsToldNothingOfIt() throws Exception {
    Mailbox other = Mailbox.of(COLLEAGUE.call(() -> people.me()).mail());
    decide(Verdict.REJECT, List.of());
    only("was not published");
    assertThat(other.about(title)).isEmpty();
  }

  private void decide(Verdict verdict, List<PassageComment> comments) throws Exception {
    MODERATOR.call(
        () ->
            review.decide(
                held,
                new Ruling(
                    verdict,
                    3,
                    "The project is **not announced**.",
                    review.open(held).version(),
                    true,
                    comments,
                    null)));
  }

  private MimeMessage only(String words) throws Exception {
    rounds.until(() -> !about(words).isEmpty());
    assertThat(about(words)).hasSize(1);
    return about(words).get(0);
  }

  private List<MimeMessage> about(String words) throws Exception {
    return mailbox.about(title).stream()
        .filter(
            mail -> {
              try {
                return mail.getSubject().contains(words);
              } catch (jakarta.mail.MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  private MimeMessage digest() throws Exception {
    for (MimeMessage mail : mailbox.about("new for you")) {
      if (text(mail).contains(title)) {
        return mail;
      }
    }
    return null;
  }

  private long waiting() {
    return ((Number)
            rows.read(
                    "select count(*) from notification_item where letter is null and subject = ?1",
                    held.toString())
                .get(0))
        .longValue();
  }

  // As an English reader reads it.
  private String day(Instant at) throws Exception {
    return java.time.format.DateTimeFormatter.ofPattern("MMMM d, yyyy", java.util.Locale.ENGLISH)
        .format(at.atZone(zone()));
  }

  private ZoneId zone() throws Exception {
    return LEARNER.call(() -> people.me()).timeZone();
  }

  private static String text(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
  }

  private static String html(MimeMessage mail) throws Exception {
    return (String) ((MimeMultipart) mail.getContent()).getBodyPart(1).getContent();
  }
}
