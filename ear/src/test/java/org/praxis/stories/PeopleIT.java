package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.stories.Member.Answer;

/** Finding colleagues, reading of them, and saying something of oneself. */
class PeopleIT extends CompanyStory {
  private final Member learner = Praxis.shared().as("learner1");
  private final Member colleague = Praxis.shared().as("learner2");
  private final Member hr = Praxis.shared().as("hr1");

  @Test
  void aColleagueIsFoundWithoutTheAccentsAndLeadsToTheirProfileAndTheTree() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/search");
    visitor.page().locator("main input[name=q]").fill("schafer mattias");
    visitor.page().locator("main form button").click();
    visitor.follow("Matthias Schäfer");
    visitor.page().waitForURL("**/people/person/**");
    assertThat(visitor.page().title()).startsWith("Matthias Schäfer");
    assertThat(visitor.main().textContent()).contains("Berlin", "Engineering", "(it is ");
    visitor.follow("See the tree");
    visitor.page().waitForURL("**/people/organisation?under=**");
    assertThat(visitor.sees("Patrícia Lima")).isTrue();
    visitor.follow("Whole company");
    visitor.page().waitForURL("**/people/organisation?by=leaders");
    visitor.follow("Departments");
    visitor.follow("Customer Care");
    visitor.page().waitForURL("**/people/organisation?department=**");
    assertThat(visitor.sees("Care Nairobi")).isTrue();
    visitor.page().locator("a[href*='list=people']").click();
    visitor.page().waitForURL("**&list=people");
    assertThat(visitor.sees("Amina Otieno")).isTrue();
  }

  @Test
  void aMemberSaysWhatTheyCanAndIsFoundByIt() {
    String skill = "Juggling " + UUID.randomUUID().toString().substring(0, 8);
    learner.put("me/skills", "{\"skills\":[]}").expecting(2);
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    visitor.write("Another skill", skill);
    visitor.press("Add");
    assertThat(visitor.sees("Colleagues now find you by that skill")).isTrue();
    assertThat(colleague.find(skill).path("name").asText()).isEqualTo("Amina Otieno");
    visitor.main().getByLabel("What is it for?").fill("half typed");
    visitor.write("Another skill", skill.toUpperCase());
    visitor.press("Add");
    assertThat(visitor.page().locator("#skills").textContent()).contains("on your profile already");
    assertThat(visitor.written("What is it for?")).isEqualTo("half typed");
    visitor.write("What is it for?", "");
    visitor.write("Another skill", " ");
    visitor.press("Add");
    assertThat(visitor.page().locator("#skill-error").textContent()).contains("write something");
    visitor.page().locator("button[name=remove]").click();
    assertThat(visitor.sees("no longer on your profile")).isTrue();
    assertThat(learner.get("me/skills").json().path("skills")).isEmpty();
  }

  @Test
  void aMemberChoosesWhatColleaguesSeeAndWhatTheyAreTold() {
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/me");
    visitor.main().getByLabel("Show the tracks that I completed on my profile").check();
    visitor.main().getByLabel("A colleague replied in a topic of mine").uncheck();
    visitor.press("Save choices");
    assertThat(visitor.sees("Your choices are saved")).isTrue();
    JsonNode chosen = learner.get("me/preferences").expecting(2).json();
    assertThat(chosen.path("showTracks").asBoolean()).isTrue();
    assertThat(chosen.path("notices"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("APPROVED", "CERTIFIED", "MENTIONED");
    String all =
        "{\"showTracks\":false,\"notices\":[\"APPROVED\",\"REPLIED\",\"CERTIFIED\",\"REJECTED\"]}";
    JsonNode again = learner.put("me/preferences", all).expecting(2).json();
    assertThat(again.path("showTracks").asBoolean()).isFalse();
    assertThat(again.path("notices")).hasSize(3);
  }

  @Test
  void ofWhomNobodySaysWhereTheyAreNoTimeIsGuessed() {
    assertThat(office("Remote").path("zone").isNull()).isTrue();
    JsonNode row =
        learner
            .get("people?office=" + office("Remote").path("id").asText())
            .expecting(2)
            .json()
            .at("/items/0");
    String id = row.findValue("id").asText();
    JsonNode person = learner.get("people/" + id).expecting(2).json();
    assertThat(person.at("/profile/localTime").isNull()).isTrue();
    Visitor visitor = browser.as("learner1");
    visitor.open("/people/person/" + id);
    assertThat(visitor.sees("local time not known")).isTrue();
    assertThat(visitor.sees("(it is ")).isFalse();
    Visitor hr = browser.as("hr1");
    hr.open("/people/offices");
    assertThat(hr.sees("None, so no local time is shown")).isTrue();
  }

  @Test
  void theApiShowsAColleague() {
    String id = learner.find("Jonas Brandt").path("id").asText();
    JsonNode person = learner.get("people/" + id).expecting(2).json();
    assertThat(person.at("/profile/person/name").asText()).isEqualTo("Jonas Brandt");
    assertThat(person.at("/profile/manager/name").asText()).isEqualTo("Sabine Richter");
    assertThat(person.at("/profile/localTime").asText()).containsPattern("\\+0[12]:00$");
    assertThat(person.at("/author/counts/topics").isInt()).isTrue();
    assertThat(person.path("tracks")).isEmpty();
    learner.get("people/" + id + "/topics").expecting(2);
    learner.get("people/" + id + "/answers").expecting(2);
    String leader = person.at("/profile/manager/id").asText();
    JsonNode reports = learner.get("people/" + leader + "/reports?size=100").expecting(2).json();
    assertThat(reports.findValuesAsText("name")).contains("Jonas Brandt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/topics", "/answers", "/reports"})
  void whatIsOfNobodyIsMissing(String part) {
    assertThat(learner.get("people/" + UUID.randomUUID() + part).status()).isEqualTo(404);
    assertThat(learner.get("people/nobody" + part).status()).isEqualTo(404);
  }

  @Test
  void pagesOfNobodyAreMissing() {
    Visitor visitor = browser.as("learner1");
    String nobody = UUID.randomUUID().toString();
    for (String address :
        new String[] {
          "/people/person/" + nobody,
          "/people/person/x",
          "/people/organisation?under=" + nobody,
          "/people/organisation?department=" + nobody,
          "/people/organisation?under=x",
          "/people/search?department=" + nobody
        }) {
      assertThat(visitor.open(address).status()).as(address).isEqualTo(404);
    }
  }

  @Test
  void aPagePastTheEndSaysSoAndLeadsBack() {
    Visitor visitor = browser.as("learner1");
    for (String address :
        new String[] {
          "/people/organisation?by=leaders&page=999",
          "/people/organisation?page=999",
          "/people/search?q=Jonas&page=999"
        }) {
      assertThat(visitor.open(address).status()).as(address).isEqualTo(200);
      assertThat(visitor.sees("The list ends before this page")).as(address).isTrue();
      assertThat(visitor.main().textContent())
          .as(address)
          .doesNotContain("Leads nobody", "Nobody was found", "No departments are known");
    }
    visitor.follow("Previous");
    visitor.page().waitForURL("**page=1");
    assertThat(visitor.main().textContent()).contains("Jonas");
  }

  @Test
  void aQueryThatNobodyTypesIsAnsweredClearly() {
    Answer endless = learner.get("people?q=" + "x".repeat(5_000));
    assertThat(endless.status()).isEqualTo(400);
    assertThat(endless.json().at("/errors/0/field").asText()).isEqualTo("q");
    assertThat(learner.get("people/experts?q=" + "x".repeat(5_000)).status()).isEqualTo(400);
    Answer pasted = learner.get("people?q=a+b+c+d+e+f+g+h+i");
    assertThat(pasted.status()).isEqualTo(400);
    assertThat(pasted.json().at("/errors/0/field").asText()).isEqualTo("q");
    for (String odd : new String[] {"%25", "_", "%25%25%25", "%27", "%5C", "%22", "%26%7C%21"}) {
      assertThat(learner.get("people?q=" + odd).expecting(2).json().path("total").asInt())
          .as(odd)
          .isZero();
      assertThat(learner.get("people/experts?q=" + odd).expecting(2).json()).as(odd).isEmpty();
      assertThat(learner.get("people/suggestions?q=" + odd).expecting(2).json()).as(odd).isEmpty();
    }
    Visitor visitor = browser.as("learner1");
    assertThat(visitor.open("/people/search?q=%25").status()).isEqualTo(200);
    assertThat(visitor.sees("Nobody was found")).isTrue();
    for (String odd :
        new String[] {
          "/people/search?q=" + "x".repeat(5_000),
          "/people/search?q=a+b+c+d+e+f+g+h+i",
          "/people/search?q=Jonas&office=x",
          "/people/experts?q=" + "x".repeat(200)
        }) {
      assertThat(visitor.open(odd).status()).as(odd).isEqualTo(400);
      assertThat(visitor.page().locator("[role=alert]").textContent()).as(odd).isNotBlank();
      assertThat(visitor.page().locator("main input[name=q]").inputValue()).as(odd).isNotBlank();
    }
  }

  @Test
  void hrSetsTheClockOfAnOffice() {
    JsonNode berlin = office("Berlin");
    Visitor visitor = browser.as("hr1");
    visitor.open("/people/offices");
    visitor.page().locator("a[href$='/office/" + berlin.path("id").asText() + "']").click();
    Page page = visitor.page();
    page.locator("#zone").fill("Europe/Nowhere");
    page.locator("button[name=save]").click();
    assertThat(page.locator("#zone-error").isVisible()).isTrue();
    assertThat(page.locator("#zone").inputValue()).isEqualTo("Europe/Nowhere");
    page.locator("#zone").fill("Europe/Berlin");
    page.locator("#opens").fill("08:15");
    page.locator("button[name=save]").click();
    page.waitForURL("**/people/offices?**");
    JsonNode changed = office("Berlin");
    assertThat(changed.path("opens").asText()).isEqualTo("08:15");
    String draft =
        "{\"zone\":\"Europe/Berlin\",\"opens\":\"09:00\",\"closes\":\"17:00\",\"days\":[\"MONDAY\"],\"version\":%d}";
    String address = "offices/" + berlin.path("id").asText();
    assertThat(hr.put(address, draft.formatted(berlin.path("version").asInt())).status())
        .isEqualTo(409);
    String current = draft.formatted(changed.path("version").asInt());
    assertThat(learner.put(address, current).status()).isEqualTo(403);
    hr.put(address, current.replace("[\"MONDAY\"]", changed.path("days").toString())).expecting(2);
  }

  @Test
  void whoIsOvertakenAtAnOfficeSeesHowItIsNowBeforeTheirsReplacesIt() {
    JsonNode lyon = office("Lyon");
    String address = "offices/" + lyon.path("id").asText();
    Visitor visitor = browser.as("hr1");
    Page page = visitor.page();
    visitor.open("/people/office/" + lyon.path("id").asText());
    String other =
        "{\"zone\":\"Europe/Paris\",\"opens\":\"06:45\",\"closes\":\"17:00\",\"days\":[\"MONDAY\"],\"version\":%d}";
    hr.put(address, other.formatted(lyon.path("version").asInt())).expecting(2);
    page.locator("#zone").fill("mars/base");
    page.locator("#opens").fill("18:00");
    page.locator("button[name=save]").click();
    assertThat(page.locator("#zone-error").isVisible()).isTrue();
    assertThat(page.locator("#closes-error").isVisible()).isTrue();
    assertThat(visitor.sees("Europe/Paris: 06:45 to 17:00, Monday")).isTrue();
    assertThat(office("Lyon").path("opens").asText()).isEqualTo("06:45");
    page.locator("#zone").fill("europe/paris");
    page.locator("#opens").fill("07:30");
    page.locator("button[name=save]").click();
    page.waitForURL("**/people/offices?**");
    assertThat(office("Lyon").path("opens").asText()).isEqualTo("07:30");
    assertThat(office("Lyon").path("zone").asText()).isEqualTo("Europe/Paris");
  }

  @Test
  void officesAreKeptByHrAndAdministratorsAlone() {
    assertThat(browser.as("learner1").open("/people/offices").status()).isEqualTo(403);
    String id = office("Berlin").path("id").asText();
    assertThat(browser.as("moderator1").open("/people/office/" + id).status()).isEqualTo(403);
  }

  @Test
  void whoSolvedAQuestionIsFoundByItsSubjectWithTheReason() {
    String slug = "c-" + UUID.randomUUID();
    String subject = "Quux" + UUID.randomUUID().toString().substring(0, 8);
    Praxis.shared().as("moderator1").found(slug, 0);
    String topic = learner.ask(slug, "How do I sort " + subject + "?", "Please help.").id();
    String answer = colleague.reply(topic, "From the top.").id();
    learner.post("topics/" + topic + "/accepted-answer", "{\"reply\":\"" + answer + "\"}");
    Visitor visitor = browser.as("moderator1");
    visitor.open("/people/experts?q=" + subject);
    assertThat(visitor.sees("Jonas Brandt")).isTrue();
    visitor.follow("How do I sort " + subject);
    visitor.page().waitForURL("**/communities/topic/**");
    assertThat(visitor.sees("From the top.")).isTrue();
    JsonNode expert = learner.get("people/experts?q=" + subject).expecting(2).json().path(0);
    assertThat(expert.at("/person/name").asText()).isEqualTo("Jonas Brandt");
    assertThat(expert.at("/latest/topic").asText()).isEqualTo(topic);
  }

  private JsonNode office(String name) {
    for (JsonNode office : learner.get("offices?size=100").expecting(2).json().path("items")) {
      if (office.path("name").asText().equals(name)) {
        return office;
      }
    }
    throw new AssertionError("no office " + name);
  }
}
