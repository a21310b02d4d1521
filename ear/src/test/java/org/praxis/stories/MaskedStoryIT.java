package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A company in which moderators decide without names: these are on no page and in no answer. */
@ServerOfItsOwn
class MaskedStoryIT {
  private static final String COMMUNITY = "tables";

  @Test
  void namesAreOnNoPageOfModerationAndInNoAnswerUntilADecisionHolds() {
    try (Praxis praxis = new Praxis(8900, Map.of("PRAXIS_MODERATION_MASKED", "true"));
        Browser browser = new Browser(praxis.address())) {
      Member moderator = praxis.as("moderator1");
      Member judge = praxis.as("moderator2");
      Member author = praxis.as("learner1");
      Member reporter = praxis.as("learner2");
      moderator.found(COMMUNITY, 0);
      String topic = reporter.ask(COMMUNITY, "Which sheet?", "For shifts.").id();
      String reply = author.reply(topic, "Buy mine.").expecting(2).id();
      SampleReports.report(reporter, reply, 2, "This sells.");
      String kept = moderator.caseOf(reply);
      String held = author.ask(COMMUNITY, "Birds", "Has anybody seen the bluebird?").id();
      String waiting = moderator.caseOf(held);
      List<String> hidden = new ArrayList<>();
      for (Member concerned : List.of(author, reporter)) {
        JsonNode chip = concerned.get("me").expecting(2).json().path("chip");
        hidden.add(chip.path("id").asText());
        hidden.add(chip.path("name").asText());
        hidden.add(chip.path("name").asText().split(" ")[0]);
      }
      nowhere(
          moderator,
          hidden,
          List.of(
              "moderation/cases?size=100",
              "moderation/cases/" + kept,
              "moderation/cases/" + waiting));
      Visitor atWork = browser.as("moderator1");
      for (String page :
          List.of("/moderation/queue", "/moderation/case/" + kept, "/moderation/case/" + waiting)) {
        onNoPage(atWork, hidden, page);
      }
      atWork.open("/moderation/case/" + waiting);
      assertThat(atWork.main().textContent()).contains("Author");
      WritingStory.picture(atWork, "case-masked");
      // Who decides sees it once nobody can take it back any more.
      atWork.choose("REJECT");
      atWork.page().locator("#clause").selectOption("3");
      atWork.page().locator("#message").fill("Dear {author}, it is a secret.");
      atWork.page().locator("[data-preview]").getByText("it is a secret").waitFor();
      assertThat(atWork.page().content()).doesNotContain(hidden);
      atWork.page().locator("#decide").click();
      atWork.page().waitForURL("**decided=**");
      onNoPage(atWork, hidden, "/moderation/case/" + waiting);
      await()
          .atMost(Duration.ofSeconds(40))
          .until(() -> moderator.get("moderation/cases/" + waiting).text().contains(hidden.get(1)));
      assertThat(author.get("me/statements/" + held).json().path("facts").asText())
          .isEqualTo("Dear " + hidden.get(1) + ", it is a secret.");

      SampleReports.decide(moderator, reply, "\"verdict\":\"KEEP\",\"message\":\"It is a joke.\"");
      String report = reporter.get("me/reports").json().at("/items/0/id").asText();
      String reasons = "{\"reasons\":\"Please look again.\"}";
      String second =
          reporter
              .post("me/reports/" + report + "/appeal", reasons)
              .json()
              .at("/appeal/id")
              .asText();
      String first = author.post("me/statements/" + waiting + "/appeal", reasons).id();
      List<String> answers = new ArrayList<>(List.of("moderation/appeals?size=100"));
      List<String> pages = new ArrayList<>(List.of("/moderation/appeals"));
      for (String appeal : List.of(first, second)) {
        answers.add("moderation/appeals/" + appeal);
        pages.add("/moderation/appeal/" + appeal);
      }
      for (String judged : List.of(kept, waiting)) {
        answers.add("moderation/cases/" + judged);
        pages.add("/moderation/case/" + judged);
      }
      nowhere(judge, hidden, answers);
      Visitor judging = browser.as("moderator2");
      pages.forEach(page -> onNoPage(judging, hidden, page));

      WritingStory.picture(judging, "appeal-masked");
      // Whoever has to know says why.
      judging.open("/moderation/appeal/" + second);
      judging.page().locator(".masked summary").click();
      judging.press("Namen zeigen");
      judging.page().locator("#unmask-reason-error").waitFor();
      judging.page().locator("#unmask-reason").fill("They may be related.");
      judging.press("Namen zeigen");
      judging
          .page()
          .locator(".masked")
          .waitFor(
              new com.microsoft.playwright.Locator.WaitForOptions()
                  .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
      assertThat(judging.main().textContent()).contains(hidden.get(1), hidden.get(4));
      assertThat(praxis.as("admin1").get("audit?size=100").expecting(2).text())
          .contains("moderation.case.unmasked", "They may be related.");
    }
  }

  private static void nowhere(Member moderator, List<String> hidden, List<String> answers) {
    for (String path : answers) {
      assertThat(moderator.get(path).expecting(2).text()).as(path).doesNotContain(hidden);
    }
  }

  private static void onNoPage(Visitor moderator, List<String> hidden, String page) {
    assertThat(moderator.open(page).status()).as(page).isEqualTo(200);
    assertThat(moderator.page().content()).as(page).doesNotContain(hidden);
  }
}
