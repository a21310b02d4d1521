package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** The company writes its guidelines, and asks some to read them before they write. */
class GuidelinesStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member hr = praxis.as("hr1");
  private final Member asked = praxis.as(SampleGuidelines.ASKED);
  private final String community = "c-" + UUID.randomUUID();
  private final String word = UUID.randomUUID().toString().substring(0, 8);
  private String audience;

  @BeforeEach
  void aCommunity() {
    praxis.as("moderator1").found(community, 0);
    asked.join(community);
    audience = SampleGuidelines.audience(hr, "Support " + word);
  }

  @AfterEach
  void nobodyIsAskedAnyMore() {
    SampleGuidelines.put(hr, "As before.", null, "NOBODY", null);
  }

  @Test
  void anEditionAsksAnAudienceWhoseMemberReadsAcknowledgesAndSendsWhatTheyHadTyped() {
    Visitor keeper = browser.as("hr1");
    keeper.open("/moderation/guidelines-edit");
    keeper.write("What they are for", "How we talk to each other. " + word);
    keeper.page().locator("#charter-clauses-0-text").fill("Say what helped. " + word);
    keeper.page().locator("input[name=asked][value=AUDIENCE]").check();
    int members =
        hr.get("audiences/" + audience + "/members").expecting(2).json().path("total").asInt();
    assertThat(members).isPositive();
    assertThat(keeper.page().locator("#audience option[value='" + audience + "']").textContent())
        .contains("Support " + word + " – " + (members == 1 ? "1 person" : members + " people"));
    keeper.page().locator("#audience").selectOption(audience);
    keeper.press("Put it in force");
    keeper.page().waitForURL("**done=guidelines**");
    assertThat(keeper.page().locator("aside.aside").textContent())
        .contains("0 %", "Support " + word);
    assertThat(Axe.findings(keeper.page())).isEmpty();

    Visitor author = browser.as(SampleGuidelines.ASKED);
    author.open("/communities/start/" + community);
    assertThat(author.sees("Please read the company’s guidelines before you write")).isTrue();
    author.main().getByText("An answer.").click();
    author.write("Title", "Which tool? " + word);
    author.write("Text", "My careful words");
    author.press("Send");
    assertThat(author.page().locator(".notice-bad[role=alert]").textContent())
        .contains("asks you to say that you have read its guidelines");
    assertThat(author.written("Text")).isEqualTo("My careful words");
    author.follow("Read them");
    author.page().waitForURL("**/guidelines?back=**");
    assertThat(author.sees("Say what helped. " + word)).isTrue();
    author.press("I have read it");
    author.page().waitForURL("**/communities/start/**done=acknowledged**");
    assertThat(author.sees("Please read the company’s guidelines")).isFalse();
    assertThat(author.written("Text")).as("what was typed").isEqualTo("My careful words");
    author.press("Send");
    author.page().waitForURL("**/communities/topic/**");
    keeper.open("/moderation/guidelines-edit");
    assertThat(keeper.page().locator("aside.aside").textContent()).contains("1 of ");
  }

  @Test
  void aProgramIsToldWhereToAcknowledgeAndDueProcessStaysOpenToIt() {
    String topic =
        praxis.as("moderator1").ask(community, "Bought " + word, "Buy this.").expecting(2).id();
    SampleGuidelines.put(hr, "Say what helped. " + word, null, "AUDIENCE", audience);
    assertThat(praxis.as("learner1").get("guidelines/reach").status()).isEqualTo(403);
    Answer refused = asked.ask(community, "Which tool? " + word, "text");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("type").asText()).isEqualTo("/guidelines");
    assertThat(refused.json().path("detail").asText()).contains("guidelines");
    assertThat(asked.reply(topic, "An answer").status()).isEqualTo(403);
    assertThat(asked.get("topics/" + topic).expecting(2).text()).contains("Buy this.");
    asked
        .post("contributions/" + topic + "/reports", "{\"clause\":2,\"note\":\"It sells.\"}")
        .expecting(2);

    assertThat(hr.get("guidelines/standing").expecting(2).json().path("acknowledged").asInt())
        .isZero();
    int edition = asked.get("guidelines").expecting(2).json().at("/guidelines/edition").asInt();
    assertThat(asked.post("guidelines/acknowledgements", "{\"edition\":1}").status())
        .isEqualTo(edition == 1 ? 204 : 409);
    asked.post("guidelines/acknowledgements", "{\"edition\":%d}".formatted(edition)).expecting(2);
    asked.ask(community, "Which tool? " + word, "text").expecting(2);
  }
}
