package org.praxis.notification.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.COLLEAGUE;
import static org.praxis.harness.Company.HR;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;

import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Base64;
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
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.TopicDraft;
import org.praxis.communities.TopicKind;
import org.praxis.communities.TopicStarting;
import org.praxis.harness.As;
import org.praxis.harness.Company;
import org.praxis.harness.Mailbox;
import org.praxis.moderation.rules.RuleDraft;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.notification.DeadLetters;
import org.praxis.notification.Matter;
import org.praxis.notification.mail.Cadence;
import org.praxis.notification.mail.ChoicesDraft;
import org.praxis.notification.mail.MailChoosing;
import org.praxis.notification.mail.RhythmDraft;
import org.praxis.notification.mail.Rounds;
import org.praxis.notification.mail.model.Fingerprint;
import org.praxis.notification.mail.store.Letters;
import org.praxis.notification.mail.view.StoppedMail;
import org.praxis.notification.view.MailState.NotTaken;
import org.praxis.people.People;
import org.praxis.people.PersonId;

@ExtendWith(ArquillianExtension.class)
class ReplyByMailIT {
  @Inject Company company;
  @Inject RuleKeeping rules;
  @Inject Rounds rounds;
  @Inject TopicStarting starting;
  @Inject MailChoosing choosing;
  @Inject Letters letters;
  @Inject People people;
  @Inject Keeping keeping;
  @Inject DeadLetters dead;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final String title = "Sums " + UUID.randomUUID().toString().substring(0, 8);
  private String address;
  private ContributionId topic;
  private MimeMessage mail;
  private String community;

  @BeforeEach
  void somebodyIsToldOfAReply() throws Exception {
    address = LEARNER.call(() -> people.me()).mail();
    Map<Matter, Cadence> all = new EnumMap<>(Matter.class);
    for (Matter matter : Matter.values()) {
      all.put(matter, Cadence.IMMEDIATELY);
    }
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(all)));
    LEARNER.run(
        () ->
            choosing.keep(
                new RhythmDraft(
                    "00:00",
                    "00:00",
                    EnumSet.allOf(DayOfWeek.class),
                    "08:00",
                    DayOfWeek.MONDAY,
                    choosing.mine().rhythm().version())));
    community = company.community(0);
    topic =
        LEARNER
            .call(
                () -> starting.start(community, new TopicDraft(TopicKind.QUESTION, title, "Why?")))
            .id();
    company.reply(COLLEAGUE, topic, "It says 0.");
    rounds.until(() -> mails().size() == 1);
    mail = mails().get(0);
  }

  @AfterEach
  void asUsual() {
    LEARNER.run(() -> choosing.tryAgain());
    LEARNER.run(() -> choosing.choose(new ChoicesDraft(Map.of())));
  }

  @Test
  void aReplyStandsInTheTopicWithoutWhatItQuotesAndWithItsFile() throws Exception {
    replyWith(
        part(
            "text/plain",
            "The cells hold text.\r\n\r\n"
                + "On Thu, Jonas wrote:\r\n"
                + "> -- Write your reply above this line, or in Praxis. --\r\n"
                + "> It says 0.\r\n"),
        file("sums.csv", "a;b\n1;2\n"));
    rounds.until(() -> texts("PUBLISHED").size() == 2);
    assertThat(texts("PUBLISHED").get(1))
        .startsWith("The cells hold text.\n\n[sums.csv](attachment:")
        .doesNotContain("It says 0");
    assertThat(outcomes()).containsExactly("POSTED");
  }

  @Test
  void aFileThatIsNotTakenIsLeftOutAndItsAuthorToldWhich() throws Exception {
    replyWith(
        part("text/plain", "Both are below.\r\n"),
        file("setup.exe", "MZ" + "\0".repeat(200)),
        file("sums.csv", "a;b\n1;2\n"));
    rounds.until(() -> texts("PUBLISHED").size() == 2);
    assertThat(texts("PUBLISHED").get(1))
        .startsWith("Both are below.\n\n[sums.csv](attachment:")
        .doesNotContain("setup.exe");
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("without these files").contains("setup.exe");
  }

  @Test
  void ofFilesAloneOfWhichNoneIsTakenNothingIsPosted() throws Exception {
    replyWith(file("setup.exe", "MZ" + "\0".repeat(200)));
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("it has files alone");
    assertThat(texts("PUBLISHED")).hasSize(1);
  }

  private void replyWith(String... parts) throws Exception {
    Mailbox.send(
        replyTo(),
        "From: Amina <"
            + address
            + ">\r\nTo: "
            + replyTo()
            + "\r\nSubject: Re: x\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
            + String.join("", parts)
            + "--b--\r\n");
  }

  private static String part(String type, String content) {
    return "--b\r\nContent-Type: " + type + "\r\n\r\n" + content;
  }

  private static String file(String name, String content) {
    return "--b\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment;"
        + " filename="
        + name
        + "\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getEncoder().encodeToString(content.getBytes())
        + "\r\n";
  }

  @Test
  void aReplyIsScreenedAndItsAuthorToldThatItWaits() throws Exception {
    reply("It is about bluebird, I think.");
    rounds.until(() -> texts("HELD").size() == 1);
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("A moderator reads it before others do");
    assertThat(mails().get(1).getHeader("Auto-Submitted")).containsExactly("auto-replied");
    assertThat(outcomes()).containsExactly("HELD");
  }

  @Test
  void whatNoKeyboardTypesGoesBackWithoutItAndKeepsNoOtherMailWaiting() throws Exception {
    keepOutPlanMaster();
    Mailbox.send(
        replyTo(),
        "From: "
            + address
            + "\r\nTo: "
            + replyTo()
            + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Transfer-Encoding: quoted-printable\r\n\r\nBuy=00 PlanMaster today.\r\n");
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("Buy PlanMaster today.");
    reply("The cells hold text.");
    rounds.until(() -> texts("PUBLISHED").size() == 2);
  }

  @Test
  void aProgramThatAnswersEachAnswerInOtherWordsHasFiveInAnHour() throws Exception {
    PersonId reader = LEARNER.call(() -> people.me()).chip().id();
    for (int i = 0; i < 8; i++) {
      for (String said : List.of("Words " + i, "Words " + i)) {
        transaction.begin();
        letters.answer(reader, "RULE", "2\nx" + i, said, topic, Instant.now());
        transaction.commit();
      }
    }
    String answers =
        "select count(*) from notification_letter where form = 'ANSWER' and topic = '"
            + topic
            + "'";
    assertThat(number(answers)).isEqualTo(5);
    assertThat(number(answers + " and said = 'Words 0'")).isEqualTo(1);
    assertThat(number(answers + " and said = 'Words 4'")).isEqualTo(1);
  }

  @Test
  void whatARuleKeepsOutGoesBackWithItsClauseAndEachWordOfIt() throws Exception {
    keepOutPlanMaster();
    reply("Buy *PlanMaster* & save <b>time</b>.\r\n\r\nAsk me how.");
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1)))
        .contains("clause 2 of the community’s charter", "“PlanMaster”")
        .contains("What you wrote", "Buy *PlanMaster* & save <b>time</b>.", "Ask me how.");
    assertThat(texts("PUBLISHED")).hasSize(1);
    // Other words are another answer, also within the hour.
    reply("Then buy planmaster elsewhere.");
    rounds.until(() -> mails().size() == 3);
    assertThat(content(mails().get(2))).contains("Then buy planmaster elsewhere.");
  }

  @Test
  void whatTheCompanyKeepsOutGoesBackWithTheClauseOfItsGuidelines() throws Exception {
    int edition = company.guidelines("Names of customers " + title).edition();
    HR.call(() -> rules.add(null, keepingOut("Plumbago")));
    try {
      reply("Ask Plumbago Ltd.");
      rounds.until(() -> mails().size() == 2);
      assertThat(content(mails().get(1)))
          .contains("clause 2 of the company’s guidelines (edition " + edition + ")")
          .contains("“Plumbago”", "Ask Plumbago Ltd.");
      assertThat(texts("PUBLISHED")).hasSize(1);
    } finally {
      company.looksForNothing();
    }
  }

  private void keepOutPlanMaster() throws Exception {
    MODERATOR.call(() -> rules.add(community, keepingOut("PlanMaster")));
  }

  private static RuleDraft keepingOut(String word) {
    return new RuleDraft(
        2, null, RuleKind.TERMS, RuleEffect.REFUSE, null, List.of(word), null, null, true, null);
  }

  @Test
  void whoWasForwardedAMailDoesNotSpeakForItsReader() throws Exception {
    Mailbox.send(
        replyTo(),
        "From: jonas.brandt@corp.example\r\nTo: " + replyTo() + "\r\n\r\nI am Amina.\r\n");
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("another address");
    assertThat(texts("PUBLISHED")).hasSize(1);
    assertThat(state("SENDER")).isPositive();
  }

  @Test
  void whatAMachineSendsAndWhatNobodySealedIsLeftAlone() throws Exception {
    long before = state("AUTOMATIC");
    Mailbox.send(
        replyTo(),
        "From: "
            + address
            + "\r\nTo: "
            + replyTo()
            + "\r\nAuto-Submitted: auto-replied\r\n\r\nNot here.\r\n");
    String forged = replyTo().replaceAll("-[a-z2-7]{4}", "-aaaa");
    long unsealed = state("UNSEALED");
    long told = notTaken("UNSEALED");
    long automatic = notTaken("AUTOMATIC");
    Mailbox.send(forged, "From: " + address + "\r\nTo: " + forged + "\r\n\r\nForged.\r\n");
    rounds.until(() -> state("AUTOMATIC") > before && state("UNSEALED") > unsealed);
    assertThat(texts("PUBLISHED")).hasSize(1);
    assertThat(mails()).hasSize(1);
    assertThat(notTaken("UNSEALED")).as("as administrators see it").isGreaterThan(told);
    assertThat(notTaken("AUTOMATIC")).isGreaterThan(automatic);
  }

  private long notTaken(String reason) throws Exception {
    return As.person("admin1").call(() -> dead.mail()).notTaken().stream()
        .filter(each -> each.reason().equals(reason))
        .filter(each -> !each.answered() && !each.latest().isAfter(Instant.now()))
        .mapToLong(NotTaken::count)
        .sum();
  }

  @Test
  void theSameMailTwiceIsOneReply() throws Exception {
    String once =
        "Message-ID: <"
            + UUID.randomUUID()
            + "@example>\r\nFrom: "
            + address
            + "\r\nTo: "
            + replyTo()
            + "\r\n\r\nOnce.\r\n";
    Mailbox.send(replyTo(), once);
    rounds.until(() -> texts("PUBLISHED").size() == 2);
    Mailbox.send(replyTo(), once);
    rounds.until(() -> outcomes().size() >= 1 && nothingWaits());
    assertThat(texts("PUBLISHED")).hasSize(2);
  }

  @Test
  void theSameMailOnTwoWaysIsOneReply() throws Exception {
    String mail =
        "Message-ID: <"
            + UUID.randomUUID()
            + "@example>\r\nFrom: "
            + address
            + "\r\nTo: "
            + replyTo()
            + "\r\n\r\nOnce.\r\n";
    Mailbox.send(replyTo(), "Received: by one.example\r\n" + mail);
    rounds.until(() -> texts("PUBLISHED").size() == 2);
    long before = state("TWICE");
    Mailbox.send(replyTo(), "Received: by another.example\r\n" + mail);
    rounds.until(() -> state("TWICE") > before);
    assertThat(texts("PUBLISHED")).hasSize(2);
    assertThat(mails()).hasSize(1);
  }

  @Test
  void whatIsTooLargeIsAnsweredByItsHeader() throws Exception {
    String header = "From: " + address + "\r\nTo: " + replyTo() + "\r\n\r\n";
    keeping.keepHeader(header.getBytes(StandardCharsets.UTF_8));
    rounds.until(() -> mails().size() == 2);
    assertThat(content(mails().get(1))).contains("larger than 30 MB");
    assertThat(texts("PUBLISHED")).hasSize(1);
  }

  @Test
  void whatAServerRefusesByItsRulesStopsNobodysAddressAndWaitsForAnAdministrator()
      throws Exception {
    Mailbox.send(bounces(), report("5.7.1", "smtp; 550 5.7.1 Looks like spam"));
    rounds.until(() -> letters("DEAD") == 1);
    assertThat(LEARNER.call(choosing::mine).stopped()).isNull();
  }

  @Test
  void aLateReportDoesNotStopTheAddressThatTheReaderHasNow() throws Exception {
    transaction.begin();
    em.createNativeQuery("update notification_letter set sent_to = :other where topic = :topic")
        .setParameter("other", Fingerprint.of("before@corp.example"))
        .setParameter("topic", topic.value())
        .executeUpdate();
    transaction.commit();
    long before = number("select count(*) from notification_incoming where state = 'BOUNCE'");
    Mailbox.send(bounces(), report("5.1.1", "smtp; 550 5.1.1 No such user"));
    rounds.until(
        () -> number("select count(*) from notification_incoming where state = 'BOUNCE'") > before);
    assertThat(LEARNER.call(choosing::mine).stopped()).isNull();
  }

  @Test
  void aBounceStopsMailToTheAddressUntilItsOwnerSaysThatItIsRight() throws Exception {
    Mailbox.send(bounces(), report("5.1.1", "smtp; 550 5.1.1 No such user"));
    rounds.until(() -> LEARNER.call(choosing::mine).stopped() != null);
    StoppedMail stopped = LEARNER.call(choosing::mine).stopped();
    assertThat(stopped.address()).isEqualToIgnoringCase(address);
    assertThat(stopped.diagnosis()).contains("No such user");
    company.reply(COLLEAGUE, topic, "Nobody reads this by mail.");
    rounds.until(() -> letters("DROPPED") == 1);
    assertThat(mails()).hasSize(1);
    LEARNER.run(() -> choosing.tryAgain());
    company.reply(COLLEAGUE, topic, "And this again.");
    rounds.until(() -> mails().size() == 2);
  }

  private String bounces() throws Exception {
    return mail.getHeader("Return-Path")[0].replaceAll("[<>]", "");
  }

  private String report(String status, String diagnosis) throws Exception {
    return "From: MAILER-DAEMON@mx.example\r\nTo: "
        + bounces()
        + "\r\n"
        + "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
        + "--b\r\n"
        + "Content-Type: text/plain\r\n\r\n"
        + "Sorry.\r\n"
        + "--b\r\n"
        + "Content-Type: message/delivery-status\r\n\r\n"
        + "Reporting-MTA: dns; mx.example\r\n\r\n"
        + "Final-Recipient: rfc822; "
        + address
        + "\r\n"
        + "Action: failed\r\n"
        + "Status: "
        + status
        + "\r\n"
        + "Diagnostic-Code: "
        + diagnosis
        + "\r\n"
        + "--b--\r\n";
  }

  private void reply(String text) throws Exception {
    Mailbox.send(
        replyTo(), "From: " + address + "\r\nTo: " + replyTo() + "\r\n\r\n" + text + "\r\n");
  }

  private String replyTo() throws Exception {
    return mail.getReplyTo()[0].toString();
  }

  private List<MimeMessage> mails() throws Exception {
    return Mailbox.of(address).about(title);
  }

  private static String content(MimeMessage message) throws Exception {
    return (String)
        ((jakarta.mail.internet.MimeMultipart) message.getContent()).getBodyPart(0).getContent();
  }

  @SuppressWarnings("unchecked")
  private List<String> texts(String state) {
    return em.createNativeQuery(
            "select r.text from communities_contribution r join communities_contribution t on t.key"
                + " = r.topic_key where t.id = :topic and r.state = :state order by r.key",
            String.class)
        .setParameter("topic", topic.value())
        .setParameter("state", state)
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<String> outcomes() {
    return em.createNativeQuery(
            "select i.state from notification_incoming i join communities_contribution c on c.id ="
                + " i.contribution join communities_contribution t on t.key = c.topic_key where"
                + " t.id = :topic",
            String.class)
        .setParameter("topic", topic.value())
        .getResultList();
  }

  private long state(String reason) {
    return number("select count(*) from notification_incoming where reason = '" + reason + "'");
  }

  private boolean nothingWaits() {
    return number("select count(*) from notification_incoming where state = 'WAITING'") == 0;
  }

  private long letters(String state) {
    return number(
        "select count(*) from notification_letter where state = '"
            + state
            + "' and topic = '"
            + topic
            + "'");
  }

  private long number(String sql) {
    return ((Number) em.createNativeQuery(sql).getSingleResult()).longValue();
  }
}
