package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** What an author can do against a decision. */
class AppealIT extends BrowserStory {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String WHY = "A bluebird is a bird, and I ask about birds.";

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final String community = "c-" + UUID.randomUUID();
  private final String title =
      "Birds at the window " + UUID.randomUUID().toString().substring(0, 8);
  private String address;

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 0);
    address = learner.get("me/mail").expecting(2).json().path("address").asText();
    learner.put("me/mail/choices", "{\"choices\":{\"DECISIONS\":\"IMMEDIATELY\"}}").expecting(2);
    Mails.atAnyHour(learner);
  }

  @AfterEach
  void asUsual() {
    learner.put("me/mail/choices", "{\"choices\":{}}").expecting(2);
  }

  @Test
  void aRejectedTextIsAppealedAgainstAndAnotherModeratorOverturnsIt() {
    Visitor author = browser.as("learner1");
    String topic = author.ask(community, title, "Has anybody seen the bluebird?");
    Visitor first = browser.as("moderator1");
    first.openCase(title);
    first.reject("3", "The project is not announced.");

    MimeMessage mail = mail("not published");
    assertThat(Mails.text(mail))
        .contains("/moderation/statement/")
        .contains("The project is not announced.")
        .contains("Projects that are not announced.");
    author.open("/communities/contributions");
    author.follow(title);
    author.follow("Statement of reasons");
    author.page().waitForURL("**/moderation/statement/**");
    assertThat(author.sees("The project is not announced.")).isTrue();
    assertThat(author.sees("Projects that are not announced.")).isTrue();
    assertThat(author.sees("A moderator of this community: a person, not a program.")).isTrue();
    String name = moderator.get("me").json().at("/chip/name").asText();
    assertThat(author.main().textContent()).doesNotContain(name);
    author.press("Appeal");
    author.page().locator("#reasons-error").waitFor();
    author.write("Why the decision is wrong", WHY);
    author.press("Appeal");
    author.page().waitForURL("**done=appealed");
    assertThat(author.sees("Another moderator looks at this")).isTrue();
    assertThat(author.page().locator("#appealing").count()).isZero();

    // Whoever decided does not see it anywhere.
    first.open("/moderation/appeals");
    assertThat(first.main().textContent()).doesNotContain(title);
    Visitor second = browser.as("moderator2");
    second.open("/moderation/appeals");
    second.follow(title);
    second.page().waitForURL("**/moderation/appeal/**");
    assertThat(second.sees(WHY)).isTrue();
    assertThat(first.open(second.page().url()).status()).isEqualTo(403);
    assertThat(first.page().content()).doesNotContain(WHY);
    Visitor colleague = browser.as("learner2");
    assertThat(colleague.open(second.page().url()).status()).isEqualTo(404);
    second.page().locator("input[name=outcome][value=OVERTURNED]").check();
    second.page().locator("#answer").fill("It is a **bird** indeed.");
    PlaywrightAssertions.assertThat(second.page().locator("[data-judged] strong")).hasText("bird");
    // Whoever has begun is asked before it is given back, and goes on where they were.
    second.awaitsClaim();
    second.page().locator("[name=release]").click();
    second.page().locator("#give-back").waitFor();
    second.page().locator("#give-back [value=stay]").click();
    assertThat(second.page().locator("#answer").inputValue()).contains("bird");
    WritingStory.picture(second, "appeal-preview");
    second.page().locator("button[name=judge]").click();
    second.page().waitForURL("**done=overturned");

    assertThat(colleague.open(topic).status()).isEqualTo(200);
    assertThat(colleague.sees("Has anybody seen the bluebird?")).isTrue();
    assertThat(Mails.text(mail("overturned"))).contains("/moderation/statement/");
    author.open("/moderation/statement/" + statement());
    assertThat(author.sees("It is a bird indeed.")).isTrue();
    assertThat(author.sees("The decision was overturned")).isTrue();
    assertThat(author.main().textContent())
        .contains("Why your text had not been published", "does not hold any more")
        .doesNotContain("Others do not read it.");
    author.open("/communities/contributions");
    assertThat(author.main().textContent()).contains("Overturned on appeal");
    first.open("/notification/inbox");
    assertThat(first.main().textContent()).contains("A colleague overturned your decision");
  }

  @Test
  void theSameIsThereForProgramsAndIsReadByTheAuthorAndTheJudgesAlone() {
    String topic = learner.ask(community, title, "Has anybody seen the bluebird?").id();
    String id = moderator.caseOf(topic);
    moderator
        .post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"REJECT\",\"clause\":3,\"message\":\"No.\",\"version\":0,\"atOnce\":true}")
        .expecting(2);
    assertThat(statement()).isEqualTo(id);
    Answer statement = learner.get("me/statements/" + topic).expecting(2);
    assertThat(statement.json().at("/clause/text").asText())
        .isEqualTo("Projects that are not announced.");
    assertThat(statement.json().path("by").asText()).isEqualTo("PLACE");
    assertThat(learner.get("me/contributions/" + topic).text())
        .doesNotContain(moderator.get("me").json().at("/chip/id").asText());
    assertThat(praxis.as("learner2").get("me/statements/" + id).status()).isEqualTo(404);
    Answer blank = learner.post("me/statements/" + id + "/appeal", "{\"reasons\":\" \"}");
    assertThat(blank.status()).isEqualTo(400);
    assertThat(blank.json().at("/errors/0/field").asText()).isEqualTo("reasons");
    String reasons = "{\"reasons\":" + Member.quoted(WHY) + "}";
    String appeal = learner.post("me/statements/" + id + "/appeal", reasons).id();
    assertThat(learner.post("me/statements/" + id + "/appeal", reasons).status()).isEqualTo(409);

    Member judge = praxis.as("moderator2");
    Answer file = judge.get("moderation/appeals/" + appeal).expecting(2);
    assertThat(file.json().path("reasons").asText()).isEqualTo(WHY);
    String answer =
        "{\"outcome\":\"UPHELD\",\"answer\":\"It stands.\",\"version\":%d}"
            .formatted(file.json().path("version").asLong());
    assertThat(moderator.post("moderation/appeals/" + appeal + "/answer", answer).status())
        .isEqualTo(403);
    assertThat(
            praxis.as("learner2").post("moderation/appeals/" + appeal + "/answer", answer).status())
        .isEqualTo(404);
    for (Member other : List.of(moderator, praxis.as("learner2"), praxis.as("hr1"))) {
      for (String path :
          List.of(
              "moderation/appeals",
              "moderation/appeals/" + appeal,
              "moderation/cases/" + id,
              "topics/" + topic,
              "me/notices?size=100",
              "me/statements",
              "search?q=bluebird")) {
        assertThat(other.get(path).text()).as(path).doesNotContain(WHY);
      }
    }
    for (String path : List.of("audit?size=100", "audit/export")) {
      assertThat(praxis.as("admin1").get(path).expecting(2).text()).doesNotContain(WHY);
    }
    judge.post("moderation/appeals/" + appeal + "/answer", answer).expecting(2);
    assertThat(judge.post("moderation/appeals/" + appeal + "/answer", answer).status())
        .isEqualTo(409);
    assertThat(learner.get("me/statements/" + id).json().at("/appeal/outcome").asText())
        .isEqualTo("UPHELD");
    assertThat(learner.get("me/contributions/" + topic).json().path("state").asText())
        .isEqualTo("REJECTED");
  }

  private String statement() {
    return learner.get("me/statements").expecting(2).json().at("/items/0/id").asText();
  }

  private MimeMessage mail(String words) {
    await().atMost(PATIENCE).until(() -> mails(words).size() > 0);
    return mails(words).get(0);
  }

  private List<MimeMessage> mails(String words) {
    return praxis.mails(address, title).stream()
        .filter(mail -> Mails.subject(mail).contains(words))
        .toList();
  }
}
