package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** Being told, in Praxis and by mail, and answering by mail. */
class TellingIT extends BrowserStory {
  private static final String PICTURES = System.getProperty("pictures");

  /** As wide as mail programs show a mail beside their list. */
  private static final int WINDOW = 700;

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final String community = "c-" + UUID.randomUUID();
  private final String title = "Why 0? " + UUID.randomUUID().toString().substring(0, 8);
  private String address;
  private String topic;

  @BeforeEach
  void aTopic() {
    praxis.as("moderator1").found(community, 0);
    topic = colleague.ask(community, title, "My sum says **0**.").id();
    address = learner.get("me/mail").expecting(2).json().path("address").asText();
  }

  @AfterEach
  void asUsual() {
    learner.put("me/mail/choices", "{\"choices\":{}}").expecting(2);
  }

  @Test
  void aMentionIsReadInTheInboxAnsweredByMailHeldApprovedAndSeen() throws Exception {
    Visitor reader = browser.as("learner1");
    atOnce(reader);

    reader.open("/");
    Locator bell = reader.page().locator("a.bell .count");
    int before = Integer.parseInt(bell.textContent());
    String me = learner.get("me").json().at("/chip/id").asText();
    colleague
        .reply(topic, "Perhaps [@Amina Otieno](person:" + me + ") knows, she had **the same**.")
        .expecting(2);
    // The page that is open says so by itself.
    await().atMost(PATIENCE).until(() -> Integer.parseInt(bell.textContent()) > before);
    reader.page().locator("a.bell").click();
    reader.page().waitForURL("**/notification/inbox**");
    Locator thread =
        reader.main().locator("li", new Locator.LocatorOptions().setHasText(title)).first();
    assertThat(thread.textContent()).contains("A colleague mentions you");
    thread.getByText("Why?").click();
    assertThat(reader.sees("Because a colleague names you in what they wrote.")).isTrue();

    MimeMessage mail = mail(1).get(0);
    assertThat(Mails.text(mail)).contains("mentions you").contains("@Amina Otieno");
    show("mail", Mails.html(mail));
    praxis.mail(
        Mails.header(mail, "Reply-To"),
        "From: "
            + address
            + "\r\nTo: "
            + Mails.header(mail, "Reply-To")
            + "\r\nSubject: Re: "
            + title
            + "\r\n\r\nThe cells hold text, as in bluebird.\r\n\r\nOn Thu, Jonas wrote:\r\n> "
            + Mails.text(mail).replace("\r\n", "\n").replace("\n", "\r\n> "));

    assertThat(Mails.text(mail(2).get(1))).contains("A moderator reads it before others do");
    Visitor moderator = browser.as("moderator1");
    moderator.openCase(title);
    assertThat(moderator.sees("The cells hold text, as in bluebird.")).isTrue();
    moderator.approve();
    MimeMessage decided = mail(3).get(2);
    assertThat(Mails.text(decided)).contains("Your contribution is published");
    show("decision", Mails.html(decided));
    Visitor other = browser.as("learner2");
    other.open("/communities/topic/" + topic);
    assertThat(other.sees("The cells hold text, as in bluebird.")).isTrue();
    assertThat(other.main().textContent()).doesNotContain("Write your reply above");
  }

  @Test
  void whoUnsubscribesNeedsNotSignInAndALinkThatIsFollowedDoesNothing() {
    Visitor reader = browser.as("learner1");
    atOnce(reader);
    learner.put("topics/" + topic + "/following", "{\"level\":\"WATCHING\"}").expecting(2);
    colleague.reply(topic, "Nobody?").expecting(2);
    MimeMessage mail = mail(1).get(0);
    assertThat(Mails.header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    String link = Mails.header(mail, "List-Unsubscribe").replaceAll("[<>]", "");

    Visitor nobody = browser.visitor(Screen.PHONE);
    nobody.page().navigate(link);
    assertThat(nobody.sees("No more such mail?")).isTrue();
    assertThat(chosen("FOLLOWED")).isEmpty();

    Member.Answer answer =
        Member.send(
            HttpRequest.newBuilder(URI.create(link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
    assertThat(answer.status()).isEqualTo(200);
    assertThat(chosen("FOLLOWED")).isEqualTo("NEVER");
    Member.Answer forged =
        Member.send(
            HttpRequest.newBuilder(URI.create(link.replaceAll(".$", "0")))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    assertThat(forged.status()).isEqualTo(404);
  }

  @Test
  void aDigestSaysOfEachTopicWhatIsNew() throws SQLException {
    Mails.atAnyHour(learner);
    String other = colleague.ask(community, "And another " + title, "Text.").id();
    for (String followed : List.of(topic, other)) {
      learner.put("topics/" + followed + "/following", "{\"level\":\"WATCHING\"}").expecting(2);
    }
    for (int i = 1; i <= 5; i++) {
      colleague.reply(topic, "Reply " + i + ": try to convert the cells to numbers.").expecting(2);
    }
    colleague.reply(other, "One more.").expecting(2);
    await().atMost(PATIENCE).until(() -> waiting() == 6);
    praxis.change(
        "update notification_item set due_at = now() where letter is null and topic in ('"
            + topic
            + "','"
            + other
            + "')");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                praxis.mails(address, "new for you").stream()
                    .anyMatch(m -> Mails.text(m).contains(title)));
    MimeMessage digest =
        praxis.mails(address, "new for you").stream()
            .filter(mail -> Mails.text(mail).contains(title))
            .findFirst()
            .orElseThrow();
    assertThat(Mails.text(digest)).contains("5 new replies").contains("One new reply");
    show("digest", Mails.html(digest));
    Visitor reader = browser.as("learner1");
    reader.open("/notification/inbox");
    assertThat(reader.sees("5 new replies")).isTrue();
  }

  @Test
  void aMailServerThatIsAwayOnlyDelays() {
    Visitor reader = browser.as("learner1");
    atOnce(reader);
    learner.put("topics/" + topic + "/following", "{\"level\":\"WATCHING\"}").expecting(2);
    Member admin = praxis.as("admin1");
    long before = admin.get("dead-letters").json().path("total").asLong();
    praxis.mailServer().goAway();
    try {
      colleague.reply(topic, "While nobody carries mail.").expecting(2);
      await()
          .atMost(PATIENCE)
          .until(() -> !admin.get("dead-letters/mail").json().path("delay").asText("").isEmpty());
      Visitor administrator = browser.as("admin1");
      administrator.open("/notification/dead-letters");
      assertThat(administrator.sees("Why it waits")).isTrue();
    } finally {
      praxis.mailServer().comeBack();
    }
    assertThat(Mails.text(mail(1).get(0))).contains("While nobody carries mail.");
    assertThat(admin.get("dead-letters").json().path("total").asLong()).isEqualTo(before);
  }

  @Test
  void whoseAddressMailCameBackFromSeesThatAndHasItSentThereAgain() throws SQLException {
    praxis.change(
        "insert into notification_bounce (address, times, status, diagnosis, since, last_at,"
            + " stopped_at) values (lower('"
            + address
            + "'), 1, '5.1.1', 'smtp; 550 5.1.1 No such user', now(), now(), now())");
    Visitor reader = browser.as("learner1");
    reader.open("/notification/settings");
    assertThat(reader.main().locator(".notice-bad").textContent())
        .contains(address)
        .contains("No such user");
    reader.press("Send to it again");
    assertThat(reader.sees("Mail is sent to your address again.")).isTrue();
    assertThat(reader.main().locator(".notice-bad").count()).isZero();
    assertThat(learner.get("me/mail").json().path("stopped").isNull()).isTrue();
  }

  private long waiting() throws SQLException {
    return praxis.count(
        "select count(*) from notification_item i join communities_contribution t on t.id = i.topic"
            + " where i.letter is null and t.title like '%"
            + title
            + "'");
  }

  // As one does on the page of settings.
  private void atOnce(Visitor reader) {
    reader.open("/notification/settings");
    for (String matter : List.of("MENTIONS", "FOLLOWED", "ANSWERS", "DECISIONS")) {
      reader.page().locator("#matter-" + matter).selectOption("IMMEDIATELY");
    }
    reader.press("Save");
    assertThat(reader.sees("What waits for you already goes by it too.")).isTrue();
    for (String day : List.of("Saturday", "Sunday")) {
      reader.main().getByLabel(day, new Locator.GetByLabelOptions().setExact(true)).first().check();
    }
    reader.write("Quiet from", "00:00");
    reader.write("Quiet until", "00:00");
    reader.press("Save times");
    assertThat(reader.sees("Your times are saved.")).isTrue();
    praxis.awaitNothingToMail("learner1");
  }

  private String chosen(String matter) {
    JsonNode choices =
        learner.get("me/mail/communities/" + community + "/choices").expecting(2).json();
    return choices.path("choices").path(matter).asText();
  }

  private List<MimeMessage> mail(int many) {
    await().atMost(PATIENCE).until(() -> praxis.mails(address, title).size() >= many);
    return praxis.mails(address, title);
  }

  // As a mail program shows it: in its own window, and by day and in the dark.
  private static void show(String name, String html) {
    Page page = browser.visitor(Screen.DESK).page();
    for (int width : List.of(WINDOW, Screen.PHONE.width())) {
      page.setViewportSize(width, Screen.PHONE.height());
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.setContent(html);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(width);
        assertThat(Axe.findings(page, "color-contrast", "link-name", "html-has-lang")).isEmpty();
        if (PICTURES != null) {
          page.screenshot(
              new Page.ScreenshotOptions()
                  .setPath(
                      Path.of(
                          PICTURES,
                          name
                              + "-"
                              + width
                              + "-"
                              + colours.name().toLowerCase(java.util.Locale.ROOT)
                              + ".png")));
        }
      }
    }
    page.context().close();
  }
}
