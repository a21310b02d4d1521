package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Browser.Screen;

/** What is right and in the wrong place: moderators put it elsewhere, and its author reads why. */
class DecidedMovesStoryIT extends BrowserStory {
  private static final String WORDS = "Pivots have a place of their own, {author}.";

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final String slug = "wrong-" + UUID.randomUUID();
  private final String other = "right-" + UUID.randomUUID();
  private final String called = "Pivots " + other.substring(6, 14);

  // At a desk and on a phone.
  private static void look(Visitor visitor, String name) {
    WritingStory.picture(visitor, name);
    visitor.page().setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
    WritingStory.picture(visitor, name + "-phone");
    WritingStory.assertNothingBreaksAxe(visitor);
    visitor.page().setViewportSize(Screen.DESK.width(), Screen.DESK.height());
  }

  private static void report(Member by, String content) {
    by.post(
            "contributions/" + content + "/reports",
            "{\"clause\":2,\"note\":\"It belongs somewhere else.\"}")
        .expecting(2);
  }

  private static void assertInSight(Page page, String... parts) {
    for (String part : parts) {
      BoundingBox box = page.locator(part).first().boundingBox();
      assertThat(box.y + box.height).as(part).isLessThanOrEqualTo(900);
    }
  }

  // Ten seconds after it was decided, as long as it can be undone.
  private void awaitStatement(Member author, String decided) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> author.get("me/statements/" + decided).status() == 200);
  }

  @Test
  void aModeratorMovesAReportedTopicByKeyboardUndoesThatOnceAndItsAuthorReadsWhy() {
    moderator.found(slug, 0);
    moderator.found(other, called, 0);
    String topic = learner.ask(slug, "Which pivot?", "For three tables in one.").id();
    report(colleague, topic);
    String id = moderator.caseOf(topic);
    Visitor keeper = browser.as("moderator1");
    Page page = keeper.page();
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    page.keyboard().press("v");
    PlaywrightAssertions.assertThat(page.locator("input[value=MOVE]")).isChecked();
    // Nothing chosen: all of it said at once, each at its field.
    page.locator("#decide").click();
    page.locator("#to-place-error").waitFor();
    assertThat(page.locator("#clause-error, #message-error").count()).isEqualTo(2);
    page.locator("#message").fill(WORDS);
    page.locator("#clause").selectOption("2");
    assertThat(page.locator("#clause-error").count()).as("it is chosen by now").isZero();
    look(keeper, "case-move-refused");
    if (page.locator("#to-find").count() > 0) {
      page.locator("#to-find").fill(called);
      page.locator("[name=find]").click();
      PlaywrightAssertions.assertThat(page.locator("input[value=MOVE]")).isChecked();
    }
    assertThat(page.locator("#message").inputValue()).isEqualTo(WORDS);
    page.locator("#to-place").selectOption(other);
    PlaywrightAssertions.assertThat(page.locator("[data-stands]")).containsText(called);
    // Below the notice that something was missing.
    page.locator(".bench").evaluate("bench => bench.scrollIntoView()");
    assertInSight(page, ".preview [data-appeal]", "#decide");
    look(keeper, "case-move");
    page.keyboard().press("Control+Enter");
    page.waitForURL("**decided=**");
    assertThat(page.locator("[data-decided] .route").textContent()).contains("From", called);
    look(keeper, "decided-move");
    page.locator("button[name=undo]").click();
    page.locator("[data-undone]").waitFor();
    assertThat(page.locator("#to-place").inputValue()).isEqualTo(other);
    // As it was typed, and not as its author would have read it; said once.
    assertThat(page.locator("#message").inputValue()).isEqualTo(WORDS);
    assertThat(page.locator("#decision [data-kept]").isVisible()).isFalse();
    look(keeper, "case-move-undone");
    page.locator("#decide").click();
    page.waitForURL("**decided=**");
    awaitStatement(learner, id);
    Visitor author = browser.as("learner1");
    author.open("/moderation/statement/" + id);
    assertThat(author.sees("Why your topic was moved")).isTrue();
    assertThat(author.sees("Pivots have a place of their own, ")).isTrue();
    assertThat(author.main().locator(".facts-list").textContent()).contains(called);
    assertThat(author.main().locator(".facts-list a[href$='/community/" + slug + "']").count())
        .as("where it stood")
        .isEqualTo(1);
    look(author, "statement-move");
    author.open("/communities/topic/" + topic);
    assertThat(author.sees(called)).isTrue();
    assertThat(author.sees("A moderator moved your topic here.")).isTrue();
    assertThat(author.main().locator("a[href$='/moderation/statement/" + id + "']").count())
        .isEqualTo(1);
    look(author, "topic-moved");
    keeper.open("/moderation/case/" + id);
    assertThat(keeper.main().locator(".route a[href$='/community/" + other + "']").count())
        .isEqualTo(1);
    look(keeper, "case-moved");
    String asked =
        learner.post("me/statements/" + id + "/appeal", "{\"reasons\":\"It belongs.\"}").id();
    Visitor judge = browser.as("moderator2");
    judge.open("/moderation/appeal/" + asked);
    assertThat(judge.main().locator(".route a").count()).isEqualTo(3);
    judge.page().locator("input[value=OVERTURNED]").check();
    judge.page().locator("#answer").fill("It does.");
    PlaywrightAssertions.assertThat(judge.page().locator("[data-judged] [data-answer]"))
        .hasText("It does.");
    judge.page().evaluate("scrollTo(0, 0)");
    assertInSight(judge.page(), "#answer", "[data-judged]", "button[name=judge]");
    look(judge, "appeal-move");
    Visitor reporter = browser.as("learner2");
    reporter.open("/communities/reports");
    assertThat(reporter.main().textContent()).contains("Thema verschoben");
    look(reporter, "reports-moved");
  }

  @Test
  void aModeratorSplitsOffAReplyAndItsAuthorReadsItsTitle() {
    moderator.found(slug, 0);
    String topic = colleague.ask(slug, "Which formula?", "For the last cell of a row.").id();
    String reply = learner.reply(topic, "And how do I print a table on one page?").id();
    colleague.reply(topic, "With the index of the last one.").expecting(2);
    report(colleague, reply);
    String id = moderator.caseOf(reply);
    Visitor keeper = browser.as("moderator1");
    Page page = keeper.page();
    keeper.open("/moderation/case/" + id);
    keeper.awaitsClaim();
    page.keyboard().press("s");
    PlaywrightAssertions.assertThat(page.locator("input[value=SPLIT]")).isChecked();
    page.locator("#to-title").fill("Printing on one page");
    page.locator("#clause").selectOption("1");
    page.locator("#message").fill("That is a question of its own.");
    PlaywrightAssertions.assertThat(page.locator("[data-stands]"))
        .containsText("Printing on one page");
    look(keeper, "case-split");
    page.locator("#decide").click();
    page.waitForURL("**decided=**");
    awaitStatement(learner, id);
    Visitor author = browser.as("learner1");
    author.open("/moderation/statement/" + id);
    assertThat(author.sees("Why your reply is a topic of its own")).isTrue();
    look(author, "statement-split");
    assertThat(author.main().locator(".facts-list a[href$='/topic/" + topic + "']").count())
        .as("where it stood")
        .isEqualTo(1);
    author.main().locator(".facts-list a[href$='/topic/" + reply + "']").first().click();
    author.page().waitForURL("**/communities/topic/" + reply);
    assertThat(author.sees("Printing on one page")).isTrue();
    look(author, "topic-split");
    // Whoever judges an appeal is told what overturning does.
    String appeal =
        learner.post("me/statements/" + id + "/appeal", "{\"reasons\":\"It belongs.\"}").id();
    Visitor judge = browser.as("moderator2");
    judge.open("/moderation/appeal/" + appeal);
    assertThat(judge.main().textContent()).contains("bringt die Antwort sofort zurück");
    look(judge, "appeal-split");
  }

  @Test
  void ofAClosedCommunityItsAuthorReadsNothingAnywhere() {
    moderator.found(slug, 0);
    moderator.found(other, called, 0);
    learner.send("DELETE", "communities/" + other + "/members/me", null).expecting(2);
    String version =
        moderator.get("communities/" + other + "/settings").json().path("version").asText();
    moderator
        .put(
            "communities/" + other + "/settings",
            "{\"name\":\"" + called + "\",\"access\":\"PRIVATE\",\"version\":" + version + "}")
        .expecting(2);
    String topic = learner.ask(slug, "Which pivot?", "For three tables in one.").id();
    report(colleague, topic);
    String id = moderator.caseOf(topic);
    String ruling =
        "{\"verdict\":\"MOVE\",\"clause\":2,\"message\":\"It is confidential.\",\"version\":0,\"atOnce\":true,"
            + "\"to\":{\"place\":\""
            + other
            + "\",\"confirmed\":%s}}";
    Member.Answer refused =
        moderator.post("moderation/cases/" + id + "/decision", ruling.formatted("false"));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.text()).contains("to.confirmed");
    moderator.post("moderation/cases/" + id + "/decision", ruling.formatted("true")).expecting(2);
    awaitStatement(learner, id);
    for (String read :
        List.of(
            "me/notices",
            "me/contributions",
            "me/statements",
            "me/statements/" + id,
            "search?q=pivot")) {
      assertThat(learner.get(read).text()).as(read).doesNotContain(called).doesNotContain(other);
    }
    Visitor author = browser.as("learner1");
    for (String page :
        List.of(
            "/moderation/statement/" + id, "/notification/inbox", "/communities/contributions")) {
      author.open(page);
      assertThat(author.page().content()).as(page).doesNotContain(called).doesNotContain(other);
    }
    author.open("/moderation/statement/" + id);
    assertThat(author.sees("In a place where you do not read.")).isTrue();
    look(author, "statement-move-away");
    author.open("/communities/contribution/" + topic);
    assertThat(author.main().textContent())
        .contains("others read it where you do not")
        .doesNotContain("everybody in the community");
    author.open("/communities/topic/" + topic);
    assertThat(author.page().content()).doesNotContain(called);
  }
}
