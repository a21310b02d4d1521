package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.stories.Member.Answer;

/** HR says whom something is for; people who signed in are enough to say it of. */
@ExtendWith(Praxis.Running.class)
class AudiencesIT {
  private static Browser browser;

  private final Member hr = Praxis.shared().as("hr1");
  private final String name = "Audience " + UUID.randomUUID();

  @BeforeAll
  static void peopleAreKnown() {
    for (String person : List.of("learner1", "learner2", "moderator2", "trainer1", "hr1")) {
      Praxis.shared().as(person).get("me").expecting(2);
    }
    browser = new Browser(Praxis.shared().address());
  }

  @AfterAll
  static void closeTheBrowser() {
    browser.close();
  }

  @Test
  void theApiBuildsShowsChangesAndDeletes() {
    Answer built = hr.post("audiences", draft("{\"title\":\"*engineer*\"}"));
    assertThat(built.status()).isEqualTo(201);
    assertThat(built.json().path("words").asText())
        .isEqualTo("Everyone with a title like “*engineer*”");
    assertThat(built.json().path("members").asInt()).isPositive();
    String id = built.id();
    assertThat(hr.get("audiences/" + id + "/members").json().path("items"))
        .extracting(member -> member.at("/person/title").asText().toLowerCase())
        .isNotEmpty()
        .allMatch(title -> title.contains("engineer"));
    assertThat(Praxis.shared().as("trainer1").get("audiences?size=100").json().path("items"))
        .extracting(item -> item.path("name").asText())
        .contains(name);

    String change = "{\"name\":%s,\"rule\":%s,\"version\":%d}";
    String rule = "{\"all\":[{\"language\":\"de\"},{\"not\":{\"title\":\"*engineer*\"}}]}";
    JsonNode preview =
        hr.post("audiences/preview", "{\"audience\":\"%s\",\"rule\":%s}".formatted(id, rule))
            .expecting(2)
            .json();
    assertThat(preview.at("/leaving/total").asInt())
        .isEqualTo(built.json().path("members").asInt());
    assertThat(hr.put("audiences/" + id, change.formatted(Member.quoted(name), rule, 7)).status())
        .isEqualTo(409);
    JsonNode changed =
        hr.put("audiences/" + id, change.formatted(Member.quoted(name), rule, 0))
            .expecting(2)
            .json();
    assertThat(changed.path("members").asInt()).isEqualTo(preview.at("/people/total").asInt());
    assertThat(hr.send("DELETE", "audiences/" + id, null).status()).isEqualTo(400);
    assertThat(hr.send("DELETE", "audiences/" + id + "?version=0", null).status()).isEqualTo(409);
    assertThat(hr.send("DELETE", "audiences/" + id + "?version=1", null).status()).isEqualTo(204);
    assertThat(hr.get("audiences/" + id).status()).isEqualTo(404);
  }

  @Test
  void theApiNamesTheFieldThatIsWrong() {
    assertThat(wrong("{\"all\":[{\"title\":\"x\"},{\"title\":5}]}")).isEqualTo("rule.all[1].title");
    assertThat(wrong("{\"all\":[{\"title\":\" \"}]}")).isEqualTo("rule.all[0].title");
    assertThat(wrong("{\"all\":[]}")).isEqualTo("rule.all");
    assertThat(wrong("{\"not\":{\"office\":\"Berlin\"}}")).isEqualTo("rule.not.office");
    assertThat(wrong("{\"office\":\"" + UUID.randomUUID() + "\"}")).isEqualTo("rule.office");
    assertThat(wrong("{\"salary\":1}")).isEqualTo("rule");
    assertThat(wrong("null")).isEqualTo("rule");
    assertThat(wrong("{\"startedWithin\":0}")).isEqualTo("rule.startedWithin");
    assertThat(wrong("{\"title\":\"" + "x".repeat(201) + "\"}")).isEqualTo("rule.title");
    assertThat(wrong("{\"not\":".repeat(900) + "{\"title\":\"x\"}" + "}".repeat(900)))
        .isEqualTo("rule" + ".not".repeat(6));
    assertThat(hr.post("audiences", draft("{\"title\":\"\\u0000\"}")).status()).isEqualTo(400);
    assertThat(hr.post("audiences", draft("{\"all\":[{]}")).status()).isEqualTo(400);
  }

  @Test
  void nobodyElseSeesAudiences() {
    Member learner = Praxis.shared().as("learner1");
    Member trainer = Praxis.shared().as("trainer1");
    assertThat(learner.get("audiences").status()).isEqualTo(403);
    assertThat(learner.post("audiences", draft("{\"title\":\"*\"}")).status()).isEqualTo(403);
    assertThat(trainer.post("audiences", draft("{\"title\":\"*\"}")).status()).isEqualTo(403);
    assertThat(trainer.post("audiences/preview", "{\"rule\":{\"title\":\"*\"}}").status())
        .isEqualTo(403);
    Visitor visitor = browser.as("learner1");
    for (String page : List.of("audiences", "audience-edit", "audience/" + UUID.randomUUID())) {
      assertThat(visitor.open("/people/" + page).status()).as(page).isEqualTo(403);
    }
    assertThat(browser.as("trainer1").open("/people/audience-edit").status()).isEqualTo(403);
    assertThat(browser.as("trainer1").open("/people/audiences").status()).isEqualTo(200);
    assertThat(browser.as("hr1").open("/people/audience/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void hrBuildsAnAudienceAndSeesWhomItFindsWhileTyping() {
    Visitor visitor = browser.as("hr1");
    Page page = visitor.page();
    assertThat(visitor.open("/people/audience-edit").status()).isEqualTo(200);
    page.locator("#name").fill(name);
    add(page, 0, "TITLE");
    assertThat(page.locator("#name").inputValue()).isEqualTo(name);
    Response look =
        page.waitForResponse(
            answer -> answer.request().method().equals("POST"),
            () -> page.locator("#rule-all-0-title").fill("software*"));
    assertThat(look.text()).contains("preview-said").doesNotContain("<form", "<option", "<body");
    Locator said = page.locator("#preview-said");
    said.getByText("people").or(said.getByText("person")).first().waitFor();
    page.locator("summary", new Page.LocatorOptions().setHasText("Everyone")).click();
    assertThat(page.locator(".audience-names li").count()).isPositive();

    page.locator("button[name=save]").click();
    page.waitForURL("**/people/audience/*?done=audienceCreated");
    assertThat(visitor.sees("Everyone with a title like “software*”")).isTrue();

    visitor.follow("Change audience");
    page.waitForURL("**/people/audience-edit/*");
    page.locator("select[name=nodes-1-not]").selectOption("not");
    said.getByText("no longer").waitFor();
    page.locator("button[name=save]").click();
    page.waitForURL("**?done=audienceChanged");
    assertThat(visitor.sees("but not with a title like “software*”")).isTrue();

    page.locator("summary", new Page.LocatorOptions().setHasText("Delete this")).click();
    page.locator("button[name=delete]").click();
    page.waitForURL("**/people/audiences?done=audienceDeleted");
  }

  @Test
  void whatIsWrongIsSaidAtItsLineAndNothingTypedIsLost() {
    Visitor visitor = browser.as("hr1");
    Page page = visitor.page();
    visitor.open("/people/audience-edit");
    add(page, 0, "MANAGER");
    page.locator("button[name=group]").first().click();
    add(page, 2, "STARTED_WITHIN");
    page.locator("#rule-all-0-under").fill("nobody-at-all");
    page.locator("#rule-all-1-all-0-startedWithin").fill("30");
    page.locator("button[name=save]").click();
    assertThat(page.locator("#rule-all-0-under-error").textContent())
        .contains("Nobody here has that user name");
    page.locator("#rule-all-0-under").fill("hr1");
    page.locator("button[name=save]").click();
    assertThat(page.locator("#name-error").isVisible()).isTrue();
    assertThat(page.locator("#rule-all-0-under").inputValue()).isEqualTo("hr1");
    assertThat(page.locator("#rule-all-1-all-0-startedWithin").inputValue()).isEqualTo("30");
    page.locator("button[name=remove]").first().click();
    assertThat(page.locator("#rule-all-0-under").count()).isZero();
    assertThat(page.locator("#rule-all-0-all-0-startedWithin").inputValue()).isEqualTo("30");
  }

  private static void add(Page page, int group, String kind) {
    page.locator("select[name=add-" + group + "-kind]").selectOption(kind);
    page.locator("button[name=add][value='" + group + "']").click();
  }

  private String draft(String rule) {
    return "{\"name\":%s,\"rule\":%s}".formatted(Member.quoted(name), rule);
  }

  private String wrong(String rule) {
    Answer answer = hr.post("audiences", draft(rule));
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.type()).startsWith("application/problem+json");
    return answer.json().at("/errors/0/field").asText();
  }
}
