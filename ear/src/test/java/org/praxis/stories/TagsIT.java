package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tags keep what people typed. */
@ExtendWith(Praxis.Running.class)
class TagsIT {
  private static Browser browser;

  private final Member moderator = Praxis.shared().as("moderator1");
  private final String community = "t-" + UUID.randomUUID();
  private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void aTagIsShownAsItWasTypedAtEitherAddressAndCorrectedByAModerator() {
    moderator.found(community, 0);
    Praxis.shared().as("learner1").join(community);
    Visitor learner = browser.as("learner1");
    learner.open("/communities/start/" + community);
    learner.main().getByText("An answer.").click();
    learner.write("Title", "Who trains with us?");
    learner.write("Text", "Every week.");
    learner.page().locator("#tags").fill("Übung " + word + ", cafe");
    learner.press("Send");
    learner.page().waitForURL("**/communities/topic/**");
    assertThat(learner.sees("übung-" + word)).isTrue();

    for (String address : new String[] {"übung-" + word, "ubung-" + word}) {
      assertThat(learner.open("/communities/tag/" + address).status()).isEqualTo(200);
      assertThat(learner.page().title()).contains("übung-" + word);
      learner.open("/communities/community/" + community + "?tag=" + address);
      assertThat(learner.page().locator(".tagged .topic-tag").textContent())
          .isEqualTo("übung-" + word);
      assertThat(learner.sees("Who trains with us?")).isTrue();
    }

    Visitor keeper = browser.as("moderator1");
    keeper.open("/communities/tags/" + community);
    keeper.write("Tag as it should be shown", "Theater");
    keeper.press("Show it so");
    keeper.page().waitForLoadState();
    assertThat(keeper.sees("No topic here has the tag “theater”.")).isTrue();
    keeper.write("Tag as it should be shown", "Café");
    keeper.press("Show it so");
    keeper.page().waitForURL("**/communities/tags/" + community + "?done=spelt");
    assertThat(keeper.page().locator("main .topic-tag").allTextContents())
        .anyMatch(tag -> tag.startsWith("café"));
    assertThat(moderator.get("communities/" + community + "/tags?q=cafe").json().toString())
        .isEqualTo("[{\"tag\":\"café\",\"topics\":1}]");
    moderator.put("communities/" + community + "/tags/cafe", "{\"said\":\"cafè\"}").expecting(2);
    assertThat(moderator.get("communities/" + community + "/tags?q=cafe").json().toString())
        .contains("cafè");
  }
}
