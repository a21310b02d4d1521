package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.microsoft.playwright.Locator;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What colleagues wait for is found on the first page, and answered from there. */
@ExtendWith(Praxis.Running.class)
class UnansweredIT {
  private static Browser browser;

  private final Member moderator = Praxis.shared().as("moderator1");
  // Of whom no other story asks anything, so that theirs is among the first that wait.
  private final Member keeper = Praxis.shared().as("hr1");
  private final Member learner = Praxis.shared().as("learner1");
  private final String community = "u-" + UUID.randomUUID();

  @BeforeAll
  static void openTheBrowser() {
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void whoOwnsACommunityLetsAColleagueInFromTheFirstPage() {
    PrivateCommunity.found(keeper, community, community, "BY_REQUEST", "Repairing pumps");
    learner
        .post("communities/" + community + "/requests", "{\"text\":\"I repair pumps.\"}")
        .expecting(2);
    assertThat(row(keeper, "me/communities/waiting", community).path("requests").asInt())
        .isEqualTo(1);
    assertThat(row(learner, "me/communities/waiting", community).isMissingNode()).isTrue();

    Visitor owner = browser.as("hr1");
    owner.open("/");
    // What waits in a community stands above its name.
    owner
        .main()
        .locator("li", new Locator.LocatorOptions().setHasText(community))
        .getByText("1 person would like to join")
        .click();
    owner.page().waitForURL("**/communities/members/" + community);
    owner.main().locator("button[name=admit]").click();
    owner.page().waitForURL("**done=**");
    owner.open("/");
    assertThat(owner.sees(community)).isFalse();
    assertThat(row(keeper, "me/communities/waiting", community).isMissingNode()).isTrue();
  }

  @Test
  void whoWritesAGuideReviewsAProposedChangeFromTheFirstPage() {
    moderator.found(community, 0);
    keeper.join(community);
    String title = "Pumps " + community.substring(0, 10);
    String guide = SampleGuide.start(keeper, community, title, "Open the lid.", null);
    String why = "It is locked " + UUID.randomUUID();
    SampleGuide.propose(learner, guide, "Unlock the lid.", 1, why);
    assertThat(row(keeper, "me/guides/waiting", guide).path("proposals").asInt()).isEqualTo(1);

    Visitor owner = browser.as("hr1");
    owner.open("/");
    owner.follow("1 proposed change to “" + title + "”");
    owner.page().waitForURL("**/communities/guide-history/" + guide + "?list=proposals");
    owner.follow(why);
    owner.page().waitForURL("**/communities/guide-proposal/**");
    owner.press("Accept");
    owner.page().waitForURL("**/communities/guide/*?done=guideAccepted");
    owner.open("/");
    assertThat(owner.sees(title)).isFalse();
  }

  private static JsonNode row(Member reader, String list, String about) {
    for (JsonNode row : reader.get(list + "?size=100").expecting(2).json().path("items")) {
      if (row.toString().contains(about)) {
        return row;
      }
    }
    return MissingNode.getInstance();
  }
}
