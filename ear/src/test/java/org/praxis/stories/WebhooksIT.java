package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.stories.HookListener.Heard;
import org.praxis.stories.Member.Answer;

/** A program of the company is told what happens in a community. */
class WebhooksIT extends BrowserStory {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String DRAFT = "{\"address\":\"%s\",\"news\":[%s]}";

  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("trainer1");
  private final Member learner = praxis.as("learner1");
  private final String slug = "hook-" + UUID.randomUUID();
  private HookListener program;

  @BeforeEach
  void aCommunityAndAProgram() {
    program = new HookListener();
    PrivateCommunity.found(owner, slug, "Pumps", "OPEN", "All about pumps");
    learner.join(slug);
  }

  @AfterEach
  void over() {
    program.close();
  }

  @Test
  void anOwnerHasAProgramToldAndSeesWhetherItArrives() {
    HookOwner visitor = new HookOwner(browser.as("trainer1"));
    visitor.looksAfterTheWebhooksOf(slug);
    visitor.wants("https://127.0.0.1.invalid/", "New topics");
    assertThat(visitor.sees("There is no host called 127.0.0.1.invalid")).isTrue();
    visitor.writesTheAddress(program.address());
    String secret = visitor.addsIt();
    assertThat(secret).startsWith("whsec_");
    visitor.presses("Send a test", "hookTested");
    await().atMost(PATIENCE).until(() -> !program.heard("\"test\"").isEmpty());
    assertThat(program.heard()).allMatch(heard -> heard.isSignedWith(secret));
    String topic = learner.ask(slug, "Which pump?", "It is **loud**.").id();
    learner.ask(slug, "Another one", "About bluebird.");
    await().atMost(PATIENCE).until(() -> !program.heard(topic).isEmpty());
    Heard told = program.heard(topic).get(0);
    assertThat(told.isSignedWith(secret)).isTrue();
    assertThat(told.body()).contains("topic.published", "Which pump?", "It is loud.", slug);
    assertThat(program.heard("bluebird")).isEmpty();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              visitor.looksAgain();
              PlaywrightAssertions.assertThat(visitor.log().nth(0)).containsText("Arrived");
            });
    // The secret was shown once.
    assertThat(visitor.showsASecret()).isFalse();
    visitor.sendsAgain(0);
    await().atMost(PATIENCE).until(() -> program.heard(topic).size() == 2);
    assertThat(program.heard(topic).get(1).id()).isEqualTo(told.id());
    visitor.presses("Pause", "hookPaused");
    assertThat(visitor.sees("Paused")).isTrue();
    visitor.presses("Resume", "hookResumed");
    visitor.looksAfterTheWebhooksOf(slug);
    assertThat(visitor.sees("Works")).isTrue();
    visitor.chooses(program.address());
    visitor.removes();
    assertThat(visitor.sees("Nobody is told yet")).isTrue();
  }

  @Test
  void aProgramThatAnswersThatItIsGoneIsToldNothingMore() {
    program.answers(410);
    String hook = make(program.address(), "\"topic.published\"").json().at("/hook/id").asText();
    learner.ask(slug, "Which pump?", "It is loud.");
    await()
        .atMost(PATIENCE)
        .until(() -> owner.get("hooks/" + hook).json().path("paused").asText().equals("GONE"));
    JsonNode row = owner.get("hooks/" + hook + "/deliveries").json().at("/items/0");
    assertThat(row.path("state").asText()).isEqualTo("GIVEN_UP");
    assertThat(row.path("status").asInt()).isEqualTo(410);
    assertThat(row.path("type").asText()).isEqualTo("topic.published");
    owner.post("hooks/" + hook + "/resume", null).expecting(2);
    owner
        .post("hooks/" + hook + "/deliveries/" + row.path("id").asText() + "/retry", null)
        .expecting(2);
    await().atMost(PATIENCE).until(() -> program.heard().size() == 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "http://8.8.8.8/|\"topic.published\"|address",
        "https://10.0.0.1/|\"topic.published\"|address",
        "https://[::1]/|\"topic.published\"|address",
        "https://no-such-host.invalid/|\"topic.published\"|address",
        "words|\"topic.published\"|address",
        "https://8.8.8.8/||news",
      })
  void aMistakeInAWebhookIsNamed(String address, String news, String field) {
    Answer answer = make(address, news == null ? "" : news);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  @Test
  void aSecretIsInOneAnswerAndInNoOther() {
    Answer made = make(program.address(), "\"case.opened\",\"case.decided\"").expecting(2);
    String secret = made.json().path("secret").asText();
    String hook = made.json().at("/hook/id").asText();
    assertThat(made.json().at("/hook/news/0").asText()).isEqualTo("case.opened");
    assertThat(owner.get("communities/" + slug + "/hooks").text())
        .contains(hook)
        .doesNotContain(secret);
    assertThat(owner.get("hooks/" + hook).text()).doesNotContain(secret);
    Answer replaced = owner.post("hooks/" + hook + "/secret", null).expecting(2);
    assertThat(replaced.json().path("secret").asText()).startsWith("whsec_").isNotEqualTo(secret);
    assertThat(replaced.header("Cache-Control")).isEqualTo("no-store");
    String version = replaced.json().at("/hook/version").asText();
    String change = "{\"address\":\"%s\",\"news\":[\"case.opened\"],\"version\":%s}";
    owner.put("hooks/" + hook, change.formatted(program.address(), version)).expecting(2);
    assertThat(owner.put("hooks/" + hook, change.formatted(program.address(), version)).status())
        .isEqualTo(409);
    owner.send("DELETE", "hooks/" + hook, null).expecting(2);
    assertThat(owner.get("hooks/" + hook).status()).isEqualTo(404);
  }

  @Test
  void toAMemberThereAreNoWebhooks() {
    String hook = make(program.address(), "\"case.opened\"").json().at("/hook/id").asText();
    assertThat(learner.get("communities/" + slug + "/hooks").status()).isEqualTo(404);
    assertThat(learner.get("hooks/" + hook).status()).isEqualTo(404);
    assertThat(learner.get("hooks/" + hook + "/deliveries").status()).isEqualTo(404);
    Visitor visitor = browser.as("learner1");
    assertThat(visitor.open("/notification/hooks/" + slug).status()).isEqualTo(404);
    assertThat(visitor.open("/notification/hook/" + hook).status()).isEqualTo(404);
  }

  @Test
  void anAdministratorStopsAHookWhichItsOwnerCannotResume() {
    String hook = make(program.address(), "\"topic.published\"").json().at("/hook/id").asText();
    Visitor admin = browser.as("admin1");
    admin.open("/notification/all-hooks");
    admin.page().locator("button[name=stop][value='" + hook + "']").click();
    assertThat(admin.sees("Its owner cannot resume it")).isTrue();
    assertThat(owner.get("hooks/" + hook).json().path("paused").asText())
        .isEqualTo("ADMINISTRATOR");
    Answer refused = owner.post("hooks/" + hook + "/resume", null);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("detail").asText()).contains("administrator");
    assertThat(owner.post("hooks/" + hook + "/test", null).status()).isEqualTo(409);
    await().atMost(PATIENCE).until(() -> owner.get("me/notices?size=100").text().contains(hook));
    String meanwhile = learner.ask(slug, "Which pump?", "It is loud.").id();
    await().atMost(PATIENCE).until(() -> isHeardByAll(meanwhile));
    praxis.as("admin1").post("hooks/" + hook + "/release", null).expecting(2);
    String after = learner.ask(slug, "Which hose?", "It is short.").id();
    await().atMost(PATIENCE).until(() -> !program.heard(after).isEmpty());
    assertThat(program.heard("Which pump?")).isEmpty();
    assertThat(owner.get("hooks").status()).isEqualTo(403);
    assertThat(owner.post("hooks/" + hook + "/stop", null).status()).isEqualTo(403);
  }

  private boolean isHeardByAll(String topic) throws SQLException {
    return praxis.count(
            "select count(*) from platform_delivery d join platform_event e on e.id = d.event_id"
                + " where d.delivered_at is null and cast(e.payload as text) like '%"
                + topic
                + "%'")
        == 0;
  }

  private Answer make(String address, String news) {
    return owner.post("communities/" + slug + "/hooks", DRAFT.formatted(address, news));
  }
}
