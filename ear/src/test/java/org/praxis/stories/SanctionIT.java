package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** Keeping somebody from writing for a while, and what they see of it. */
class SanctionIT extends BrowserStory {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Praxis praxis = Praxis.shared();
  private final Member moderator = praxis.as("moderator1");
  private final Member learner = praxis.as("learner1");
  private final String community = "c-" + UUID.randomUUID();
  private final String title = "Which licence? " + UUID.randomUUID().toString().substring(0, 8);
  private String address;

  @BeforeEach
  void aCommunity() {
    moderator.found(community, 0);
    address = learner.get("me/mail").expecting(2).json().path("address").asText();
    learner.put("me/mail/choices", "{\"choices\":{\"DECISIONS\":\"IMMEDIATELY\"}}").expecting(2);
    Mails.atAnyHour(learner);
  }

  @AfterEach
  void asUsual() {
    learner.put("me/mail/choices", "{\"choices\":{}}").expecting(2);
  }

  @Test
  void aMutedMemberReadsWhyAndUntilWhenKeepsTheirWordsAndWritesAgainWhenItEnds() {
    String id = rejected();
    String person = learner.get("me").json().at("/chip/id").asText();
    String file = "/moderation/member/" + community + "/" + person;
    Visitor atWork = browser.as("moderator1");
    atWork.open("/moderation/case/" + id);
    atWork.follow("This author’s decisions and sanctions");
    atWork.page().waitForURL("**" + file + "**");
    atWork.press("Impose");
    atWork.page().locator("#reason-error").waitFor();
    atWork.page().locator("input[name=kind][value=MUTE]").check();
    atWork.page().locator("#days").fill("7");
    atWork.page().locator("#reason").fill("You were asked twice to leave procurement out of it.");
    atWork.press("Impose");
    atWork.page().waitForURL("**done=sanctioned");
    assertThat(atWork.sees("No writing in this community")).isTrue();

    assertThat(Mails.text(mail("imposed a sanction")))
        .contains("/moderation/sanctions")
        .contains("You do not write in the community")
        .contains("You were asked twice to leave procurement out of it.");
    Visitor muted = browser.as("learner1");
    muted.open("/communities/start/" + community);
    assertThat(muted.sees("No writing in this community")).isTrue();
    assertThat(muted.sees("You were asked twice to leave procurement out of it.")).isTrue();
    muted.main().getByText("An answer.").click();
    muted.write("Title", title + " again");
    muted.write("Text", "My careful words");
    muted.press("Send");
    assertThat(muted.page().locator(".notice-bad[role=alert]").textContent()).contains("until");
    assertThat(muted.written("Text")).isEqualTo("My careful words");
    muted.follow("Why, and what you can do");
    muted.page().waitForURL("**/moderation/sanctions**");
    assertThat(muted.sees("Buying licences; ask procurement.")).isTrue();
    Answer refused = learner.ask(community, title + " once more", "By a program");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().path("detail").asText()).contains("asked twice");

    atWork.open(file);
    atWork.page().getByText("End it now").click();
    atWork.write("Why it ends", "We talked.");
    atWork.press("End it");
    atWork.page().waitForURL("**done=lifted");
    learner.ask(community, title + " at last", "text").expecting(2);
    assertThat(Mails.text(mail("ended before its time"))).isNotEmpty();
  }

  @Test
  void aProgramImposesAndLiftsByTheSameRules() {
    String id = rejected();
    String person = learner.get("me").json().at("/chip/id").asText();
    String path = "moderation/communities/" + community + "/members/" + person;
    assertThat(moderator.get(path).expecting(2).json().path("strikes").asInt()).isEqualTo(1);
    for (String nobody : new String[] {"learner2", "hr1"}) {
      assertThat(praxis.as(nobody).get(path).status()).isEqualTo(404);
    }
    String slow =
        "{\"kind\":\"SLOW\",\"decision\":\"%s\",\"reason\":\"Slowly, please.\",\"days\":7,\"minutes\":%s}";
    Answer wrong = moderator.post("moderation/sanctions", slow.formatted(id, "null"));
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.json().at("/errors/0/field").asText()).isEqualTo("minutes");
    assertThat(
            praxis.as("learner2").post("moderation/sanctions", slow.formatted(id, "60")).status())
        .isEqualTo(404);
    String sanction = moderator.post("moderation/sanctions", slow.formatted(id, "60")).id();
    learner.ask(community, title + " one", "text").expecting(2);
    Answer tooSoon = learner.ask(community, title + " two", "text");
    assertThat(tooSoon.status()).isEqualTo(429);
    assertThat(tooSoon.json().path("detail").asText()).contains("Slowly, please.");
    assertThat(learner.get("me/sanctions").expecting(2).json().at("/0/reason").asText())
        .isEqualTo("Slowly, please.");
    assertThat(praxis.as("learner2").get("me/sanctions").text()).doesNotContain(sanction);
    String lifting = "{\"reason\":\"Enough.\"}";
    assertThat(learner.post("moderation/sanctions/" + sanction + "/lifting", lifting).status())
        .isEqualTo(404);
    moderator.post("moderation/sanctions/" + sanction + "/lifting", lifting).expecting(2);
    learner.ask(community, title + " two", "text").expecting(2);
    assertThat(moderator.post("moderation/sanctions/" + sanction + "/lifting", lifting).status())
        .isEqualTo(409);
  }

  private String rejected() {
    String topic = learner.ask(community, title, "Has anybody bought a bluebird licence?").id();
    String id = moderator.caseOf(topic);
    moderator
        .post(
            "moderation/cases/" + id + "/decision",
            "{\"verdict\":\"REJECT\",\"clause\":2,\"message\":\"Ask procurement.\",\"version\":0,\"atOnce\":true}")
        .expecting(2);
    return id;
  }

  private MimeMessage mail(String words) {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                praxis.mails(address, title).stream()
                    .anyMatch(mail -> Mails.subject(mail).contains(words)));
    return praxis.mails(address, title).stream()
        .filter(mail -> Mails.subject(mail).contains(words))
        .findFirst()
        .orElseThrow();
  }
}
