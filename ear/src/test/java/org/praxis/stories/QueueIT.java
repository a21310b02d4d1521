package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Moderators at work: by keyboard, beside each other, and with second thoughts. */
class QueueIT extends BrowserStory {
  private static final int CASES = 50;

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member other = praxis.as("moderator2");
  private final Member learner = praxis.as("learner1");
  private final String slug = "queue-" + UUID.randomUUID();
  private String queue;

  private List<String> waiting(int cases) {
    moderator.found(slug, 50);
    List<String> topics = new ArrayList<>();
    for (int i = 1; i <= cases; i++) {
      topics.add(learner.ask(slug, "Question number " + i, "What of " + i + "?").id());
    }
    queue =
        "/moderation/queue?community="
            + moderator.get("communities/" + slug).json().at("/community/id").asText();
    return topics;
  }

  @Test
  void fiftyCasesAreWorkedThroughByKeyboardAlone() {
    List<String> topics = waiting(CASES);
    Visitor atWork = browser.as("moderator1");
    Page page = atWork.page();
    Typist typist = new Typist(atWork);
    typist.opens(queue);
    typist.presses("?");
    PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
    typist.presses("Escape");
    typist.presses("j");
    typist.isNowAt(page.locator(".queue .row-title").first());
    typist.presses("j");
    typist.presses("k");
    typist.pressesAndGoes("Enter", "**/moderation/case/**");
    // Onwards and back without deciding.
    String first = page.url();
    goes(page, () -> typist.presses("n"));
    assertThat(page.url()).isNotEqualTo(first);
    goes(page, () -> typist.presses("p"));
    assertThat(page.url()).isEqualTo(first);
    atWork.awaitsClaim();
    goes(page, () -> typist.presses("c"));
    assertThat(page.url()).contains(queue);
    typist.presses("j");
    typist.pressesAndGoes("Enter", "**/moderation/case/**");

    for (int decided = 0; decided < CASES; decided++) {
      if (decided % 10 == 3) {
        givesBack(page, typist, decided % 20 == 3 ? "r" : "x");
      } else {
        typist.presses("a");
        goes(page, () -> typist.presses("Control+Enter"));
      }
      if (decided == 5) {
        // A second thought: the case is there again, and decided once more.
        goes(page, () -> typist.presses("z"));
        atWork.awaitsClaim();
        typist.presses("a");
        goes(page, () -> typist.presses("Control+Enter"));
      }
    }
    assertThat(page.url()).contains("/moderation/queue?");
    assertThat(page.locator(".queue-row").count()).isZero();
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> learner.get("me/contributions/" + topics.get(0)).json().path("state").asText(),
            "PUBLISHED"::equals);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> topics.stream().noneMatch(topic -> "HELD".equals(state(topic))));
    assertThat(topics.stream().filter(topic -> "PUBLISHED".equals(state(topic)))).hasSize(45);
    assertThat(topics.stream().filter(topic -> "RETURNED".equals(state(topic)))).hasSize(3);
    assertThat(topics.stream().filter(topic -> "REJECTED".equals(state(topic)))).hasSize(2);
  }

  private String state(String topic) {
    return learner.get("me/contributions/" + topic).json().path("state").asText();
  }

  private static void givesBack(Page page, Typist typist, String key) {
    typist.presses(key);
    typist.goesTo(page.locator("#clause"));
    typist.presses("ArrowDown");
    assertThat(page.locator("#clause").inputValue()).isNotEmpty();
    typist.goesTo(page.locator("#message"));
    typist.types("Say what you tried.");
    goes(page, () -> typist.presses("Control+Enter"));
  }

  private static void goes(Page page, Runnable act) {
    String before = page.url();
    act.run();
    page.waitForURL(url -> !url.equals(before));
  }

  @Test
  void whoseACaseIsIsSeenLiveAndNobodyElseDecidesMeanwhile() {
    waiting(2);
    Visitor watching = browser.as("moderator2");
    watching.open(queue);
    watching.page().evaluate("window.stayed = true");
    Locator claimed = watching.page().locator(".queue-row .claimed");
    PlaywrightAssertions.assertThat(claimed).hasCount(0);
    Visitor atWork = browser.as("moderator1");
    atWork.open(queue);
    atWork.page().locator(".row-title").first().click();
    atWork.awaitsClaim();
    String id = atWork.page().url().replaceAll("^.*/case/|[?#].*$", "");
    String name = moderator.get("me").json().at("/chip/name").asText();
    PlaywrightAssertions.assertThat(claimed).hasCount(1);
    assertThat(claimed.textContent()).contains(name);
    assertThat(watching.page().evaluate("window.stayed")).isEqualTo(true);

    String ruling = "{\"verdict\":\"APPROVE\",\"version\":0}";
    Member.Answer refused = other.post("moderation/cases/" + id + "/decision", ruling);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().path("detail").asText()).contains(name);
    watching.open("/moderation/case/" + id);
    assertThat(watching.page().locator("#decide").count()).isZero();
    assertThat(watching.main().textContent()).contains(name);

    // Whoever leaves gives back.
    watching.open(queue);
    PlaywrightAssertions.assertThat(claimed).hasCount(1);
    atWork.open("/");
    PlaywrightAssertions.assertThat(claimed).hasCount(0);
    other.post("moderation/cases/" + id + "/claim", null).expecting(2);
    assertThat(moderator.post("moderation/cases/" + id + "/claim", null).status()).isEqualTo(409);
  }

  @Test
  void whoDoesNotWantToDecideHandsItUpByKeyboardAndItIsNotTheirsAnyMore() {
    waiting(1);
    Member keeper = praxis.as("learner2");
    String keeperId = keeper.get("me").json().at("/chip/id").asText();
    keeper.join(slug);
    moderator
        .put("communities/" + slug + "/members/" + keeperId, "{\"role\":\"MODERATOR\"}")
        .expecting(2);
    Visitor atWork = browser.as("learner2");
    Page page = atWork.page();
    Typist typist = new Typist(atWork);
    typist.opens(queue);
    PlaywrightAssertions.assertThat(page.locator(".queue .due")).isVisible();
    typist.presses("j");
    typist.pressesAndGoes("Enter", "**/moderation/case/**");
    atWork.awaitsClaim();
    typist.presses("e");
    PlaywrightAssertions.assertThat(page.locator("#reason")).isVisible();
    page.locator("#reason").fill("I know its author too well.");
    goes(page, () -> page.locator("button[name=escalate]").click());
    PlaywrightAssertions.assertThat(page.locator(".escalation-reason"))
        .containsText("I know its author too well.");
    PlaywrightAssertions.assertThat(page.locator("#decide")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("button[name=claim]")).hasCount(0);
    Page owners = browser.as("moderator1").page();
    owners.navigate(queue + "&pressing=ESCALATED");
    PlaywrightAssertions.assertThat(owners.locator(".queue .escalated"))
        .containsText("escalated to the owners");
    owners.locator(".queue .row-title").click();
    PlaywrightAssertions.assertThat(owners.locator(".escalation-reason"))
        .containsText("I know its author too well.");
    PlaywrightAssertions.assertThat(owners.locator("#decide")).isVisible();
  }

  @Test
  void aDecisionIsUndoneInTheBrowserAndByTheApi() {
    List<String> topics = waiting(1);
    Visitor atWork = browser.as("moderator1");
    atWork.open(queue);
    atWork.page().locator(".row-title").first().click();
    atWork.choose("APPROVE");
    atWork.page().locator("#decide").click();
    Locator undo = atWork.page().locator("[data-undo] button");
    undo.waitFor();
    assertThat(state(topics.get(0))).isEqualTo("HELD");
    undo.click();
    atWork.awaitsClaim();
    String id = atWork.page().url().replaceAll("^.*/case/|[?#].*$", "");
    JsonNode open = moderator.get("moderation/cases/" + id).json();
    assertThat(open.path("claim").path("mine").asBoolean()).isTrue();
    String ruling = "{\"verdict\":\"APPROVE\",\"version\":" + open.path("version").asInt() + "}";
    moderator.post("moderation/cases/" + id + "/decision", ruling).expecting(2);
    assertThat(other.send("DELETE", "moderation/cases/" + id + "/decision", null).status())
        .isEqualTo(409);
    moderator.send("DELETE", "moderation/cases/" + id + "/decision", null).expecting(2);
    assertThat(state(topics.get(0))).isEqualTo("HELD");
    JsonNode again = moderator.get("moderation/cases/" + id).json();
    ruling = "{\"verdict\":\"APPROVE\",\"version\":" + again.path("version").asInt() + "}";
    moderator.post("moderation/cases/" + id + "/decision", ruling).expecting(2);
    await().atMost(Duration.ofSeconds(20)).until(() -> "PUBLISHED".equals(state(topics.get(0))));
    assertThat(moderator.send("DELETE", "moderation/cases/" + id + "/decision", null).status())
        .isEqualTo(409);
  }

  @Test
  void whatIsUndoneIsInTheFormAsItWasSentAndStaysThere() {
    waiting(1);
    Visitor atWork = browser.as("moderator1");
    Page page = atWork.page();
    atWork.open(queue);
    page.locator(".row-title").first().click();
    atWork.awaitsClaim();
    page.locator(".passage-act").first().click();
    page.keyboard().type("Which one?");
    page.locator("#clause").selectOption("2");
    page.locator("#message").fill("Say what you tried.");
    Typist typist = new Typist(atWork);
    goes(page, () -> typist.presses("Control+Enter"));
    goes(page, () -> typist.presses("z"));
    PlaywrightAssertions.assertThat(page.locator("[data-undone]"))
        .containsText("What you had decided is still in the form");
    PlaywrightAssertions.assertThat(page.locator("input[value=RETURN]")).isChecked();
    PlaywrightAssertions.assertThat(page.locator("#clause")).hasValue("2");
    PlaywrightAssertions.assertThat(page.locator("#message")).hasValue("Say what you tried.");
    PlaywrightAssertions.assertThat(page.locator("[data-rows] textarea")).hasValue("Which one?");
    WritingStory.picture(atWork, "case-undone");
    // Looking again undoes nothing twice, and what was typed is kept.
    page.reload();
    PlaywrightAssertions.assertThat(page.locator(".notice-bad")).hasCount(0);
    PlaywrightAssertions.assertThat(page.locator("#message")).hasValue("Say what you tried.");
  }

  @Test
  void aDecisionIsSeenWholeWithItsPreviewBeforeItIsSent() {
    waiting(1);
    Visitor atWork = browser.as("moderator1");
    Page page = atWork.page();
    atWork.open(queue);
    page.locator(".row-title").first().click();
    atWork.awaitsClaim();
    atWork.choose("RETURN");
    page.locator("#clause").selectOption("2");
    page.locator("#message").fill("Please say what you tried, and what came of it.");
    Locator preview = page.locator(".preview");
    PlaywrightAssertions.assertThat(preview).containsText("Question number 1");
    PlaywrightAssertions.assertThat(preview).containsText("Please say what you tried");
    PlaywrightAssertions.assertThat(preview).containsText("edition 1");
    PlaywrightAssertions.assertThat(preview).containsText("Can appeal until");
    WritingStory.picture(atWork, "case-whole");
    page.evaluate("scrollTo(0, 0)");
    for (String part :
        List.of(
            "#passages-text",
            ".verdicts",
            "#clause",
            "#message",
            ".preview [data-appeal]",
            "#decide")) {
      BoundingBox box = page.locator(part).first().boundingBox();
      assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(900);
    }
    BoundingBox read = preview.boundingBox();
    assertThat(read.x + read.width)
        .as("beside the decision, which covers nothing of it")
        .isLessThanOrEqualTo(page.locator(".bench-decision").boundingBox().x);
    BoundingBox text = page.locator("#passages-text").boundingBox();
    assertThat(read.y).as("below the text").isGreaterThanOrEqualTo(text.y + text.height);

    page.setViewportSize(1200, 900);
    // Back in the form.
    PlaywrightAssertions.assertThat(page.locator(".bench-decision .preview")).hasCount(1);
    page.locator("#decide").evaluate("button => button.scrollIntoView({ block: 'end' })");
    assertThat(preview.boundingBox().y).isLessThan(page.locator("#decide").boundingBox().y);
    assertThat(
            page.evaluate(
                "document.querySelector('#decide').getBoundingClientRect().top >="
                    + " document.querySelector('.preview').getBoundingClientRect().bottom"))
        .as("the button covers nothing")
        .isEqualTo(true);
  }

  @Test
  void aCaseThatIsGivenBackIsFreeOnThePageOfWhoeverWaitedForIt() {
    waiting(1);
    String id =
        moderator.get("moderation/cases?community=" + place()).json().at("/items/0/id").asText();
    other.post("moderation/cases/" + id + "/claim", null).expecting(2);
    Visitor waits = browser.as("moderator1");
    waits.open("/moderation/case/" + id);
    Locator panel = waits.page().locator(".bench-decision");
    PlaywrightAssertions.assertThat(panel).containsText("A colleague is at it");
    other.send("DELETE", "moderation/cases/" + id + "/claim", null).expecting(2);
    PlaywrightAssertions.assertThat(panel).containsText("Nobody has this case");
    PlaywrightAssertions.assertThat(panel).not().containsText("A colleague is at it");
    PlaywrightAssertions.assertThat(panel).not().containsText("Nobody else can decide");
  }

  @Test
  void aFilteredQueueThatIsEmptyKeepsItsFilterAndSaysSo() {
    waiting(0);
    Visitor atWork = browser.as("moderator1");
    atWork.open(queue);
    PlaywrightAssertions.assertThat(atWork.page().locator("select[name=community]"))
        .hasValue(place());
    PlaywrightAssertions.assertThat(atWork.main().locator(".lead").first())
        .containsText("Nothing that waits is like that");
  }

  private String place() {
    return queue.replaceAll("^.*community=", "");
  }

  @Test
  void severalAreDecidedWithTheSameReasonAndWhatChangedIsListed() {
    List<String> topics = waiting(4);
    Visitor atWork = browser.as("moderator1");
    Page page = atWork.page();
    atWork.open(queue);
    for (Locator box : page.locator(".queue-row input[name=case]").all()) {
      box.check();
    }
    String taken =
        page.locator(".queue-row .row-title")
            .first()
            .getAttribute("href")
            .replaceAll("^.*/case/|[?#].*$", "");
    other.post("moderation/cases/" + taken + "/claim", null).expecting(2);
    page.locator(".together > summary").click();
    page.locator(".together input[value=REJECT]").check();
    page.locator("button[name=together]").click();
    page.locator("#clause-error").waitFor();
    assertThat(page.locator(".queue-row input[name=case]:checked").count()).isEqualTo(4);
    PlaywrightAssertions.assertThat(page.locator("#message-error")).isVisible();
    page.locator("#clause").selectOption("2");
    page.locator("#message").fill("{title} was said before.");
    PlaywrightAssertions.assertThat(page.locator("[data-chosen]")).hasText("4 chosen");
    PlaywrightAssertions.assertThat(page.locator(".together [data-message]"))
        .containsText("Question number 1 was said before.");
    WritingStory.picture(atWork, "queue-together");
    page.locator("button[name=together]").click();
    page.locator("[data-undo]").waitFor();
    PlaywrightAssertions.assertThat(atWork.main()).containsText("3 were decided: Rejected");
    PlaywrightAssertions.assertThat(atWork.main()).containsText("a colleague is at it");
    page.locator("[data-undo] button").click();
    PlaywrightAssertions.assertThat(atWork.main()).containsText("3 wait again");
    assertThat(topics).allMatch(topic -> "HELD".equals(state(topic)));
  }
}
