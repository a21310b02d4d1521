package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Colleagues need to learn something, and a trainer answers with a track. */
class NeedStoryIT extends BrowserStory {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final Member trainer = praxis.as("trainer1");
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String what = "planning shifts " + mark;

  @Test
  void oneAsksAnotherSecondsATrainerAnswersAndBothBegin() {
    Visitor member = browser.as("learner1");
    member.open("/training/mine");
    member.main().locator("a[href$='/training/needs']").click();
    member.page().waitForURL("**/training/needs");
    WritingStory.assertNothingBreaksAxe(member);
    member.main().locator(".button-main[href$='/training/need-new']").first().click();
    member.page().waitForURL("**/training/need-new");
    member.main().locator("button[name=ask]").click();
    member.page().locator("#what-error").waitFor();
    WritingStory.assertNothingBreaksAxe(member);
    member.main().locator("#what").fill(what);
    member.main().locator("#why").fill("We are forty.");
    member.main().locator("button[name=ask]").click();
    askedAllTheSame(member);
    String address = member.page().url().replaceAll("[?#].*", "");
    String need = address.replaceAll(".*/", "");
    assertThat(member.main().textContent()).contains("One colleague wants this", "We are forty.");
    WritingStory.assertNothingBreaksAxe(member);

    // Who would ask for the same (and reads German) is shown it, while they write and when they
    // send it.
    Visitor other = browser.as("learner2");
    other.open("/training/need-new");
    other.main().locator("#what").pressSequentially("Planning shifts " + mark + "!");
    other.main().locator("[data-need-alike] a[href$='" + need + "']").waitFor();
    other.main().locator("button[name=ask]").click();
    other.page().locator("#outlook").waitFor();
    WritingStory.assertNothingBreaksAxe(other);
    WritingStory.picture(other, "need-new");
    other.main().locator("#outlook button[name=second][value='" + need + "']").click();
    other.page().waitForURL("**done=needSeconded");
    assertThat(other.main().textContent()).contains("2 Personen möchten das");

    String track = "rosters-" + mark;
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Rosters that hold","summary":"In a week.","days":7,"stages":[{"steps":[
              {"kind":"PAGE","title":"Who can when","text":"Ask **everybody**."}]}]}
            """
                .formatted(track))
        .expecting(2);
    Visitor desk = browser.as("trainer1");
    desk.open("/training/demand?q=" + mark);
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "demand");
    assertThat(demand()).contains(what + ",2,");
    desk.main().locator("table a[href$='" + need + "']").click();
    desk.page().waitForURL("**/training/need/" + need);
    WritingStory.assertNothingBreaksAxe(desk);
    desk.main().locator("button[name=answer]").click();
    desk.page().locator("#track-error").waitFor();
    WritingStory.picture(desk, "need-answering");
    desk.main().locator("#track").selectOption(track);
    desk.main().locator("button[name=answer]").click();
    desk.page().waitForURL("**done=needAnswered");
    WritingStory.assertNothingBreaksAxe(desk);
    assertThat(demand()).startsWith("what,wanted,").doesNotContain(what);

    for (Member told : List.of(learner, colleague)) {
      await().atMost(SOON).until(() -> told.get("me/notices").text().contains("NEED_ANSWERED"));
    }
    for (Visitor reader : List.of(member, other)) {
      reader.open("/notification/inbox");
      reader.main().locator("a[href*='/training/need/" + need + "']").first().click();
      reader.page().waitForURL("**/training/need/" + need + "*");
      WritingStory.picture(reader, "need-answered");
      WritingStory.assertNothingBreaksAxe(reader);
      reader.main().locator("button[name=begin]").click();
      reader.page().waitForURL("**/training/track/" + track + "*");
    }
    JsonNode mine = colleague.get("me/enrolments").json();
    assertThat(mine.toString()).contains(track);
  }

  private String demand() {
    return trainer.get("training/needs/demand/csv?q=" + mark).text();
  }

  // Other stories have asked for something alike, or have tracks of that name.
  private void askedAllTheSame(Visitor member) {
    member.page().waitForLoadState();
    if (member.main().locator("button[name=ask][value=same]").count() > 0) {
      member.main().locator("button[name=ask]").click();
    }
    member.page().waitForURL("**done=needAsked");
  }
}
