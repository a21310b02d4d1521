package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** HR assigns a track, takes a rule back, exempts somebody, and a learner does it again. */
class AssigningStoryIT extends BrowserStory {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Praxis praxis = Praxis.shared();
  private final Member hr = praxis.as("hr1");
  private final Member learner = praxis.as("learner1");
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String slug = "drill-" + mark;
  private final String title = "Fire drill " + mark;
  private final String name = learner.get("me").json().at("/chip/name").asText();

  private void publish() {
    praxis
        .as("trainer1")
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"%s","summary":"What to do.","days":30,"stages":[{"steps":[{"kind":"PAGE","title":"Read",
             "text":"Walk, do not run."}]}]}
            """
                .formatted(slug, title))
        .expecting(2);
  }

  @Test
  void aRuleIsLookedAtSavedAndUndoneThroughPages() {
    publish();
    Visitor desk = browser.as("hr1");
    desk.open("/training/assignments");
    WritingStory.assertNothingBreaksAxe(desk);
    desk.follow("New rule");
    desk.page().waitForURL("**/training/assignment-edit");
    desk.press("See whom it concerns");
    desk.page().locator(".error").first().waitFor();
    desk.main().locator("#track").selectOption(slug);
    desk.main().locator("#people").fill(name + "\nNobody At All " + mark);
    desk.press("See whom it concerns");
    desk.page().locator("#people-error").waitFor();
    assertThat(desk.main().locator("#people-error").textContent()).contains("Nobody At All");
    WritingStory.assertNothingBreaksAxe(desk);
    desk.main().locator("#people").fill(name);
    desk.main().locator("#reason").fill("The law asks for it.");
    WritingStory.picture(desk, "assignment-edit");
    desk.press("See whom it concerns");
    desk.page().waitForURL("**/training/assignment-change/**");
    assertThat(desk.main().textContent()).contains("Nothing has changed yet", name, "get it");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "assignment-planned");
    assertThat(mine()).isNull();

    desk.press("Save and assign");
    desk.page().waitForURL("**done=assignSaved");
    assertThat(mine().path("status").asText()).isEqualTo("NEVER");
    await().atMost(SOON).until(() -> learner.get("me/notices").text().contains("\"ASSIGNED\""));
    Visitor member = browser.as("learner1");
    member.open("/training/required");
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "required");
    member.main().locator("#t-" + slug + " a[href*='/training/why/']").click();
    member.page().waitForURL("**/training/why/**");
    assertThat(member.main().textContent())
        .contains("The law asks for it.", "Assigned, due by", "A rule was saved");
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "why");

    Visitor phone = browser.as("hr1", Browser.Screen.PHONE);
    phone.open(desk.page().url().replaceAll("[?#].*", ""));
    assertFits(phone);
    WritingStory.picture(phone, "assignment-applied-phone");
    phone.follow("The rule");
    phone.page().waitForURL("**/training/assignment/**");
    assertFits(phone);
    WritingStory.picture(phone, "assignment-phone");

    desk.press("Undo");
    desk.page().waitForURL("**done=assignUndone");
    assertThat(desk.main().textContent()).contains("1 was put back");
    WritingStory.assertNothingBreaksAxe(desk);
    assertThat(mine()).isNull();
    member.page().reload();
    assertThat(member.main().textContent()).contains("Put back as it was");
  }

  @Test
  void theFormAsksForTheChosenKindAloneAndSaysThatADayIsOver() {
    publish();
    Visitor desk = browser.as("hr1");
    desk.open("/training/assignment-edit");
    assertThat(desk.main().locator("#due-amount").isVisible()).isTrue();
    assertThat(desk.main().locator("#due-on").isVisible()).isFalse();
    assertThat(desk.main().locator("#due-month").isVisible()).isFalse();
    desk.main().locator("input[name=due-kind][value=FIXED]").check();
    assertThat(desk.main().locator("#due-amount").isVisible()).isFalse();
    desk.main().locator("#due-on").fill(LocalDate.now().minusDays(40).toString());
    desk.main().locator("#track").selectOption(slug);
    desk.main().locator("#people").fill(name);
    desk.press("See whom it concerns");
    assertThat(desk.main().locator(".for-FIXED").textContent())
        .contains("Choose today or a later day");
    WritingStory.assertNothingBreaksAxe(desk);
    desk.main().locator("#due-on").fill(LocalDate.now().plusDays(40).toString());
    desk.press("See whom it concerns");
    desk.page().waitForURL("**/training/assignment-change/**");
  }

  private static void assertFits(Visitor visitor) {
    assertThat(
            (Boolean)
                visitor
                    .page()
                    .evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
        .as("fits on the screen")
        .isTrue();
  }

  @Test
  void whoHasMoreTimeAndWhoIsExemptIsDecidedAndToldThroughPages() {
    publish();
    String rule = assign("\"validMonths\":null,\"windowDays\":null");
    Visitor member = browser.as("learner1");
    member.open("/training/why/" + mine().path("id").asText());
    member.main().locator("summary").getByText("Ask for more time").click();
    member.write("Done by", LocalDate.now().plusDays(50).toString());
    member.write("Why you need longer", "I am on leave.");
    member.press("Ask");
    member.page().waitForURL("**done=extensionAsked");
    assertThat(member.main().textContent()).contains("More time is asked for");

    Visitor desk = browser.as("hr1");
    desk.open("/training/extensions");
    Locator request =
        desk.main().locator("article", new Locator.LocatorOptions().setHasText(title));
    assertThat(request.textContent()).contains("I am on leave.");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "extensions");
    request.locator("button[name=decline]").click();
    request.locator(".error").waitFor();
    request.locator("textarea").fill("Fine.");
    request.locator("button[name=grant]").click();
    desk.page().waitForURL("**done=extensionGranted");
    await()
        .atMost(SOON)
        .until(() -> learner.get("me/notices").text().contains("\"EXTENSION_GRANTED\""));
    member.page().reload();
    assertThat(member.main().textContent()).contains("More time was given", "Fine.");

    desk.open("/training/assignment/" + rule);
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "assignment");
    desk.main().locator("a[href*='/training/why/']").first().click();
    desk.page().waitForURL("**/training/why/**");
    desk.follow("Exempt this person");
    desk.page().waitForURL("**/training/exemptions**");
    assertThat(desk.written("Who")).isEqualTo(name);
    desk.press("Exempt somebody");
    desk.page().locator("#reason-error").waitFor();
    WritingStory.assertNothingBreaksAxe(desk);
    desk.write("Why", "Is a fire fighter.");
    desk.press("Exempt somebody");
    desk.page().waitForURL("**done=exempted");
    assertThat(mine().path("status").asText()).isEqualTo("EXEMPT");
    Locator exemption =
        desk.main().locator("article", new Locator.LocatorOptions().setHasText(title));
    exemption.locator("summary").click();
    exemption.locator("textarea").fill("Left the brigade.");
    WritingStory.picture(desk, "exemptions");
    exemption.locator("button[name=revoke]").click();
    desk.page().waitForURL("**done=exemptionRevoked");
    assertThat(mine().path("status").asText()).isNotEqualTo("EXEMPT");
    member.page().reload();
    assertThat(member.main().textContent())
        .contains("Exempt until it is revoked", "Is a fire fighter.", "Left the brigade.");
  }

  @Test
  void whoHasACommaInTheNameAndANamesakeIsNamedByLineAndExemptedAsWhoTheyAre() throws Exception {
    publish();
    String called = "Weber, Anna " + mark;
    praxis.hire("anna1" + mark, called);
    praxis.hire("anna2" + mark, called);
    praxis.hire("ben" + mark, "Roth, Ben " + mark);
    praxis.as("admin1").followTheDirectory();
    JsonNode namesakes =
        hr.get("people?q=" + URLEncoder.encode(called, StandardCharsets.UTF_8))
            .expecting(2)
            .json()
            .path("items");
    assertThat(namesakes).hasSize(2);
    String anna = namesakes.at("/1/person/id").asText();
    String rule = assign(anna, "\"validMonths\":null,\"windowDays\":null");

    Visitor desk = browser.as("hr1");
    desk.open("/training/assignment-edit/" + rule);
    assertThat(desk.main().locator("#people").inputValue()).isEqualTo(called);
    desk.main().locator("#people").fill(called + "\nRoth, Ben " + mark);
    desk.press("See whom it concerns");
    desk.page().waitForURL("**/training/assignment-change/**");
    assertThat(desk.main().textContent()).contains("Roth, Ben " + mark);

    desk.open("/training/exemptions");
    desk.main().locator("details.add-step > summary").click();
    desk.main().locator("#person").fill(called);
    desk.press("Exempt somebody");
    desk.page().locator("#person-error").waitFor();
    assertThat(desk.main().locator("#person-error").textContent()).contains("Exempt this person");

    desk.open("/training/assignment/" + rule);
    desk.main().locator("a[href*='/training/why/']").first().click();
    desk.page().waitForURL("**/training/why/**");
    desk.follow("Exempt this person");
    desk.page().waitForURL("**/training/exemptions**");
    desk.write("Why", "Is a fire fighter.");
    desk.press("Exempt somebody");
    desk.page().waitForURL("**done=exempted");
    assertThat(exempt(hr, slug)).containsExactly(anna);
  }

  @Test
  void aCertificateRunsOutAndTheTrackIsDoneAgainWithTheEarlierOneKept() throws Exception {
    publish();
    assign("\"validMonths\":12,\"windowDays\":60");
    Visitor member = browser.as("learner1");
    member.open("/training/required");
    member.main().locator("#t-" + slug + " button").click();
    member.page().waitForURL("**/training/track/" + slug + "**");
    String first = enrolment().path("id").asText();
    learner.post("me/enrolments/" + first + "/steps/1/completion", null).expecting(2);
    String certificate = enrolment().path("certificate").asText();
    await().atMost(SOON).until(() -> mine().path("status").asText().equals("DONE"));

    // Eleven months later.
    for (String change :
        new String[] {
          "update training_assign_cycle c set opened_at = opened_at - i.t, due_at = due_at - i.t, done_at = done_at - i.t,"
              + " expires_at = expires_at - i.t, opens_at = opens_at - i.t from training_assignment a join training_track"
              + " t on t.key = a.track_key, (select interval '11 months' as t) i where c.assignment_key = a.key and t.slug"
              + " = '%s'",
          "update training_enrolment e set completed_at = completed_at - interval '11 months', enrolled_at = enrolled_at -"
              + " interval '11 months' from training_track t where e.track_key = t.key and t.slug = '%s'"
        }) {
      praxis.change(change.formatted(slug));
    }
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> mine().path("cycle").asInt() == 2);
    assertThat(mine().path("status").asText()).isEqualTo("EXPIRING");
    member.open("/training/required");
    assertThat(member.main().locator("#t-" + slug).textContent())
        .contains("To be renewed", "time 2", "Do it again");
    WritingStory.picture(member, "required-again");
    member.open("/training/track/" + slug);
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "track-again");
    member.press("Do it again");
    member.page().waitForURL("**/training/track/" + slug + "?done=**");
    String second = enrolment().path("id").asText();
    assertThat(second).isNotEqualTo(first);
    learner.post("me/enrolments/" + second + "/steps/1/completion", null).expecting(2);
    await().atMost(SOON).until(() -> mine().path("status").asText().equals("DONE"));
    assertThat(mine().path("cycle").asInt()).isEqualTo(2);
    assertThat(praxis.as("learner2").get("certificates/" + certificate).status()).isEqualTo(200);
    assertThat(enrolment().path("certificate").asText()).isNotEqualTo(certificate);
    member.open("/training/why/" + mine().path("id").asText());
    assertThat(member.main().textContent()).contains("It can be done again, time 2");
  }

  /** What is assigned to the learner of this track; null where nothing is. */
  private JsonNode mine() {
    for (JsonNode row : learner.get("me/assignments?size=100").json().path("items")) {
      if (row.path("trackSlug").asText().equals(slug)) {
        return row;
      }
    }
    return null;
  }

  /** Who is exempt from a track, as whoever reads that sees it. */
  static List<String> exempt(Member reader, String track) {
    return StreamSupport.stream(
            reader.get("training/exemptions").json().path("items").spliterator(), false)
        .filter(one -> one.path("trackSlug").asText().equals(track))
        .map(one -> one.at("/person/id").asText())
        .toList();
  }

  /** The latest of the learner's on this track. */
  private JsonNode enrolment() {
    return learner.get("training/tracks/" + slug).json().path("enrolment");
  }

  private String assign(String again) {
    return assign(learner.get("me").json().at("/chip/id").asText(), again);
  }

  private String assign(String person, String again) {
    String change =
        hr.post(
                "training/assignments/changes",
                """
                {"track":"%s","people":["%s"],"due":{"kind":"RELATIVE","from":"ASSIGNED","amount":30,"unit":"DAYS",
                 "atLeast":14},%s,"prior":"COUNTS","leaving":"KEEP"}
                """
                    .formatted(slug, person, again))
            .expecting(2)
            .id();
    return hr.post("training/assignments/changes/" + change + "/saving", null)
        .expecting(2)
        .json()
        .path("ruleId")
        .asText();
  }
}
