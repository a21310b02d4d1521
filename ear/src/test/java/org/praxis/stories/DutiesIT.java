package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody looks after every community, also when its owner has left. */
class DutiesIT extends CompanyStory {
  private final Member hr = Praxis.shared().as("hr1");
  private final Member admin = Praxis.shared().as("admin1");
  private final Member moderator = Praxis.shared().as("moderator1");
  private final Member learner = Praxis.shared().as("learner1");

  @Test
  void hrGivesWhatNobodyLooksAfterToAColleagueWhoIsTold() {
    String owner = learner.find("Camila Teixeira").path("id").asText();
    String duty = owned(owner);
    admin.post("people/" + owner + "/deactivation", "").expecting(2);
    try {
      assertThat(learner.get("duties/" + duty).json().at("/duty/holder").isNull()).isTrue();
      Visitor visitor = browser.as("hr1");
      visitor.open("/people/duties");
      assertThat(visitor.sees("Camila Teixeira")).isTrue();
      visitor.open("/people/duty/" + duty);
      assertThat(visitor.sees("Nobody")).isTrue();
      visitor.page().locator("main input[name=q]").fill("schafer mattias");
      visitor.page().locator("main form[role=search] button").click();
      visitor.page().waitForURL("**?q=**");
      choose(visitor, "Matthias Schäfer");
      visitor.page().waitForURL("**?done=handedOver");
      assertThat(visitor.main().textContent())
          .contains("Handed over", "Matthias Schäfer", "Camila Teixeira");
    } finally {
      admin.send("DELETE", "people/" + owner + "/deactivation", null).expecting(2);
    }
    assertThat(learner.get("duties/" + duty).json().at("/duty/holder/name").asText())
        .isEqualTo("Matthias Schäfer");
  }

  @Test
  void whoeverNamedASuccessorIsFollowedByThem() {
    String owner = learner.find("Bruno Romano").path("id").asText();
    String me = learner.get("me").json().at("/chip/id").asText();
    String duty = owned(owner);
    hr.put("people/" + owner + "/successor", "{\"person\":\"" + me + "\"}").expecting(2);
    admin.post("people/" + owner + "/deactivation", "").expecting(2);
    try {
      assertThat(learner.get("duties/" + duty).json().at("/duty/holder/id").asText()).isEqualTo(me);
      await().atMost(Duration.ofSeconds(10)).until(() -> isTold(duty));
      Visitor visitor = browser.as("learner1");
      visitor.open("/notification/inbox");
      visitor.page().locator("a.row-title[href$='/people/duty/" + duty + "']").click();
      visitor.page().waitForURL("**/people/duty/" + duty);
      assertThat(visitor.sees("Hand over to a colleague")).isTrue();
      String next = learner.find("Margaux Colin").path("id").asText();
      int version = learner.get("duties/" + duty).json().at("/duty/version").asInt();
      hr.put(
              "duties/" + duty + "/holder",
              "{\"person\":\"%s\",\"version\":%d}".formatted(next, version))
          .expecting(2);
      visitor.open("/notification/inbox");
      assertThat(visitor.page().locator("a.row-title[href$='/people/duty/" + duty + "']").count())
          .isZero();
      assertThat(visitor.sees("you were asked to look after this, and need not any more")).isTrue();
    } finally {
      admin.send("DELETE", "people/" + owner + "/deactivation", null).expecting(2);
      hr.put("people/" + owner + "/successor", "{\"person\":null}").expecting(2);
    }
  }

  @Test
  void aMemberNamesTheirSuccessorAndTakesItBack() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    visitor.follow("Change successor");
    visitor.page().waitForURL("**/people/successor/**");
    assertThat(visitor.sees("Likely:")).isTrue();
    visitor.page().locator("main input[name=q]").fill("Margaux Colin");
    visitor.page().locator("main form[role=search] button").click();
    visitor.page().waitForURL("**?q=**");
    choose(visitor, "Margaux Colin");
    visitor.page().waitForURL("**?done=successorNamed");
    visitor.open("/people/me");
    assertThat(visitor.sees("Margaux Colin")).isTrue();
    visitor.follow("Change successor");
    visitor.press("Name nobody");
    visitor.page().waitForURL("**?done=successorGone");
    assertThat(visitor.sees("Nobody is named.")).isTrue();
  }

  @Test
  void itIsNobodyElsesBusiness() {
    String mine = learner.get("me").json().at("/chip/id").asText();
    Member colleague = Praxis.shared().as("learner2");
    assertThat(colleague.get("duties/vacant").status()).isEqualTo(403);
    assertThat(colleague.get("people/" + mine + "/successor").status()).isEqualTo(403);
    assertThat(colleague.put("people/" + mine + "/successor", "{\"person\":null}").status())
        .isEqualTo(403);
    Visitor visitor = browser.as("learner2");
    assertThat(visitor.open("/people/duties").status()).isEqualTo(403);
    assertThat(visitor.open("/people/successor/" + mine).status()).isEqualTo(403);
    assertThat(visitor.open("/people/duty/" + UUID.randomUUID()).status()).isEqualTo(404);
    String theirs = owned(learner.get("me").json().at("/chip/id").asText());
    assertThat(
            colleague
                .put("duties/" + theirs + "/holder", "{\"person\":\"" + mine + "\",\"version\":1}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void aMistakeInARequestNamesItsField() {
    String duty = owned(learner.get("me").json().at("/chip/id").asText());
    assertThat(errors(hr.put("duties/" + duty + "/holder", "{}"))).contains("person", "version");
    assertThat(
            errors(
                hr.put(
                    "duties/" + duty + "/holder",
                    "{\"person\":\"" + UUID.randomUUID() + "\",\"version\":1}")))
        .contains("person");
    assertThat(errors(learner.put("me/successor", "{\"person\":\"" + UUID.randomUUID() + "\"}")))
        .contains("person");
    assertThat(hr.put("duties/" + UUID.randomUUID() + "/holder", "{\"version\":0}").status())
        .isIn(400, 404);
  }

  private static void choose(Visitor visitor, String name) {
    visitor
        .main()
        .locator(".person-rows li")
        .filter(new Locator.FilterOptions().setHasText(name))
        .locator("button[name=choose]")
        .click();
  }

  private boolean isTold(String duty) {
    for (JsonNode notice : learner.get("me/notices").expecting(2).json().path("items")) {
      if (notice.path("subject").asText().equals(duty)) {
        return true;
      }
    }
    return false;
  }

  private static String errors(Member.Answer answer) {
    assertThat(answer.status()).isBetween(400, 499);
    return answer.json().path("errors").toString();
  }

  /** A new community that is theirs; answers the duty. */
  private String owned(String person) {
    String slug = "d-" + UUID.randomUUID();
    moderator.found(slug, 0);
    String founder = moderator.get("me").json().at("/chip/id").asText();
    JsonNode duty = null;
    for (JsonNode one : moderator.get("people/" + founder + "/duties").expecting(2).json()) {
      if (one.at("/subject/address").asText().endsWith(slug)) {
        duty = one;
      }
    }
    moderator
        .put(
            "duties/" + duty.path("id").asText() + "/holder",
            "{\"person\":\"%s\",\"version\":%d}".formatted(person, duty.path("version").asLong()))
        .expecting(2);
    return duty.path("id").asText();
  }
}
