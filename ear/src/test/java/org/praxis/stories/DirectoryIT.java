package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** What an administrator learns of the directories and of somebody's sign-in. */
class DirectoryIT extends BrowserStory {
  private final Member admin = Praxis.shared().as("admin1");
  private final Member hr = Praxis.shared().as("hr1");

  @Test
  void theApiTellsHowTheDirectoriesDo() {
    JsonNode main = admin.get("directories").expecting(2).json().path(0);
    assertThat(main.path("name").asText()).isEqualTo("main");
    assertThat(main.path("encryption").asText()).isEqualTo("NONE");
    assertThat(main.path("reachable").asBoolean()).isTrue();
    assertThat(hr.get("directories").status()).isEqualTo(403);
  }

  @Test
  void theApiTestsANameStepByStep() {
    JsonNode test = test("moderator2").expecting(2).json();
    assertThat(test.at("/asked/0/dn").asText()).startsWith("uid=moderator2,");
    assertThat(test.path("roles"))
        .extracting(JsonNode::asText)
        .containsExactly("member", "moderator");
    assertThat(test.path("groups"))
        .anySatisfy(
            group -> {
              assertThat(group.path("name").asText()).isEqualTo("praxis-moderators");
              assertThat(group.path("through").asText()).isNotBlank();
            });
    assertThat(test.path("password").asText()).isEqualTo("NOT_ASKED");
  }

  @Test
  void theApiRefusesWhoIsNoAdministratorAndADraftWithoutAName() {
    Answer closed = hr.post("directories/sign-in-tests", "{\"name\":\"learner1\"}");
    assertThat(closed.status()).isEqualTo(403);
    assertThat(closed.type()).startsWith("application/problem+json");
    Answer empty = test(" ");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.json().at("/errors/0/field").asText()).isEqualTo("name");
  }

  @Test
  void aHostileNameFindsNobodyInTheApi() {
    JsonNode test = test("*)(uid=*").expecting(2).json();
    assertThat(test.at("/asked/0/dn").isNull()).isTrue();
    assertThat(test("\u0000").status()).isEqualTo(400); // nothing is left of it
    for (String nobodys : List.of("x".repeat(10_240), "a\u0000b")) {
      Answer refused = test(nobodys);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("name");
    }
  }

  @Test
  void anAdministratorTestsANameAndClosesAndOpensPraxisForIt() {
    Praxis.shared().as("bkrueger").get("me").expecting(2);
    Visitor visitor = browser.as("admin1");
    Page page = visitor.page();
    assertThat(visitor.open("/people/directory").status()).isEqualTo(200);
    page.locator("#name").fill("bkrueger");
    page.locator("#password").fill("praxis");
    page.locator("button[name=test]").click();
    Locator result = page.locator("#result");
    assertThat(result.textContent()).contains("uid=bkrueger,", "office-berlin", "accepted");
    assertThat(page.url()).doesNotContain("praxis=").doesNotContain("password");
    assertThat(page.locator("#password").inputValue()).isEmpty();

    page.locator("details.sure > summary").click();
    page.locator("button[name=close]").click();
    assertThat(visitor.sees("Praxis is closed for this person")).isTrue();
    assertThat(Praxis.shared().as("bkrueger").get("me").status()).isEqualTo(403);
    page.locator("button[name=open]").click();
    assertThat(visitor.sees("Praxis is open to this person again")).isTrue();
    assertThat(Praxis.shared().as("bkrueger").get("me").status()).isEqualTo(200);
  }

  @Test
  void thePageIsForAdministrators() {
    Visitor visitor = browser.as("hr1");
    assertThat(visitor.open("/people/directory").status()).isEqualTo(403);
  }

  private Answer test(String name) {
    return admin.post("directories/sign-in-tests", "{\"name\":" + Member.quoted(name) + "}");
  }
}
