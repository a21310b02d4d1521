package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What HR holds for a matter, of which those who are held notice nothing. */
class HoldStoryIT extends BrowserStory {
  private static final String REASON = "Counsel asked for it on Monday.";
  private static final String SETTLED = "The matter was settled out of court.";

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final String slug = "held-" + UUID.randomUUID();
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String ofTopic = "2026-114 " + mark;
  private final String ofPerson = "2026-115 " + mark;

  @Test
  void nothingIsLostWhileItIsHeldAndWhoeverIsHeldNoticesNothing() {
    praxis.as("moderator1").found(slug, 0);
    String topic = learner.ask(slug, "Who signed for Northwind? " + mark, "I did.").id();
    String reply = learner.reply(topic, "On the third.").expecting(2).id();
    String person = learner.get("me").json().at("/chip/id").asText();
    Visitor hr = browser.as("hr1");
    hr.open("/communities/topic/" + topic);
    place(hr, ofTopic);
    hr.open("/people/person/" + person);
    place(hr, ofPerson);

    // They discard what they like.
    String words = "It was not signed at all " + mark;
    String draft = UUID.randomUUID().toString();
    learner
        .put(
            "me/drafts/" + draft,
            "{\"purpose\":\"REPLY\",\"place\":\"%s\",\"text\":\"%s\"}".formatted(topic, words))
        .expecting(2);
    Visitor held = browser.as("learner1");
    held.open("/communities/drafts");
    held.page().locator("button[name=discard][value='" + draft + "']").click();
    held.page().waitForURL("**done=**");
    assertThat(held.main().textContent()).doesNotContain(words);
    for (String page :
        new String[] {
          "/communities/topic/" + topic,
          "/people/me",
          "/people/person/" + person,
          "/communities/drafts",
          "/communities/contributions",
          "/notification/inbox"
        }) {
      held.open(page);
      assertThat(held.page().content())
          .as(page)
          .doesNotContain(ofTopic, ofPerson, REASON, "Legal hold");
    }
    assertThat(held.open("/people/holds").status()).isEqualTo(403);
    assertThat(held.open("/people/holds?person=" + person).status()).isEqualTo(403);
    assertThat(learner.get("holds").status()).isEqualTo(403);

    // It is kept, and what was published nobody deletes, whoever tries.
    hr.open("/people/holds");
    Locator kept = article(hr, ofPerson);
    assertThat(kept.textContent()).contains(REASON, "kept");
    String export = kept.locator("a[download]").getAttribute("href");
    assertThat(praxis.as("hr1").get(export.replaceAll("^.*/api/v1/", "")).text()).contains(words);
    assertThatThrownBy(
            () -> praxis.change("delete from communities_contribution where id = '" + reply + "'"))
        .hasMessageContaining("legal hold");

    for (String matter : new String[] {ofTopic, ofPerson}) {
      lift(hr, matter);
    }
    assertThat(praxis.as("hr1").get(export.replaceAll("^.*/api/v1/", "")).status()).isEqualTo(404);
    Visitor auditor = browser.as("admin1");
    auditor.open("/moderation/audit?kind=people.hold.&by=hr1");
    assertThat(auditor.main().textContent()).contains(ofTopic, ofPerson, REASON, SETTLED);
    assertThat(auditor.main().textContent())
        .contains("the topic “Who signed for Northwind? " + mark + "”");
    WritingStory.picture(auditor, "hold-audit");
  }

  // From the page of what is held: for a matter and with a reason, or not at all.
  private static void place(Visitor hr, String matter) {
    hr.page().locator("a[href*='/people/holds?']").first().click();
    hr.page().waitForURL("**/people/holds?**");
    hr.write("Matter", matter);
    hr.press("Place hold");
    hr.page().locator("#reason-error").waitFor();
    assertThat(hr.written("Matter")).isEqualTo(matter);
    hr.write("Reason", REASON);
    WritingStory.picture(hr, "hold-place");
    hr.press("Place hold");
    hr.page().waitForURL("**done=holdPlaced");
    assertThat(article(hr, matter).textContent()).contains(REASON);
  }

  private static void lift(Visitor hr, String matter) {
    article(hr, matter).locator("summary").click();
    article(hr, matter).locator("button[name=lift]").click();
    article(hr, matter).locator(".error").waitFor();
    article(hr, matter).locator("textarea").fill(SETTLED);
    WritingStory.picture(hr, "holds");
    article(hr, matter).locator("button[name=lift]").click();
    hr.page().waitForURL("**done=holdLifted");
    assertThat(article(hr, matter).textContent()).contains(SETTLED);
  }

  private static Locator article(Visitor hr, String matter) {
    return hr.main().locator("article", new Locator.LocatorOptions().setHasText(matter));
  }
}
