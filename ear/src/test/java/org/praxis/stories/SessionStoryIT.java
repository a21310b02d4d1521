package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Sessions from the track's draft to the attendance sheet, in the pages and through the API. */
class SessionStoryIT extends CompanyStory {
  private final Praxis praxis = Praxis.shared();
  private final Member trainerAtTheApi = praxis.as("trainer1");

  @Test
  void aTrainerPlansADateAndALearnerBooksIt() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_000, 5, false);
    Visitor trainer = browser.as("trainer1");
    trainer.open("/training/step/" + session.slug() + "/1");
    trainer.follow("Plan a date");
    trainer.page().waitForURL("**/training/session-edit/**");
    String planning = "/training/session-edit/" + session.slug() + "/";
    assertThat(browser.as("trainer1").open(planning + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(browser.as("learner1").open(planning + session.step()).status()).isEqualTo(403);
    String room = "Room " + UUID.randomUUID();
    plans(trainer, room, "1", 70);
    trainer.page().waitForURL("**/training/session/*?done=planned");
    assertThat(trainer.main().textContent()).contains(room, "The only seat is free");
    String address = trainer.page().url().replaceAll("\\?.*", "");

    Visitor learner = browser.as("learner1");
    learner.open("/training/step/" + session.slug() + "/1");
    assertThat(learner.main().locator("button[name=book]").count()).isZero();
    learner.press("Enrol");
    learner.page().waitForURL("**?done=enrolled");
    assertThat(learner.main().locator("button[name=book]").count()).isEqualTo(2);
    Locator row =
        learner.main().locator(".session-row", new Locator.LocatorOptions().setHasText(room));
    row.locator("button[name=book]").click();
    learner.page().waitForURL("**?done=booked");
    assertThat(learner.main().locator("button[name=book]").count())
        .as("one date of a step is enough")
        .isZero();

    Visitor other = browser.as("learner2");
    praxis.as("learner2").enrol(session.slug());
    other.open(address);
    other.main().locator("button[name=book]").click();
    other.page().waitForURL("**?done=queued");
    assertThat(other.main().locator(".state-SESSION_WAITING").count()).isEqualTo(1);
    learner.open("/training/sessions");
    assertThat(learner.main().locator("section").first().textContent()).contains(room);
    learner.open(address);
    givesBack(learner, "Whoever waits for one has the seat at once");
    learner.page().waitForURL("**?done=left");
    other.open(address);
    assertThat(other.main().locator(".state-SESSION_SEAT").count()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              other.open("/notification/inbox");
              return other
                      .main()
                      .locator("a[href*='" + address.replaceAll(".*/", "") + "']")
                      .count()
                  > 0;
            });
  }

  private static void givesBack(Visitor learner, String sure) {
    Locator form =
        learner
            .main()
            .locator(
                "form",
                new Locator.LocatorOptions().setHas(learner.page().locator("[name=giveBack]")));
    assertThat(form.locator("[name=giveBack]").isVisible()).as("it asks first").isFalse();
    form.locator("summary").click();
    assertThat(form.textContent()).contains(sure);
    form.locator("[name=giveBack]").click();
  }

  @Test
  void whoAsksIsToldBeforeWhoDecidesAndTakesItBackOnTheStepsPage() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_700, 5, true);
    praxis.as("learner2").enrol(session.slug());
    Visitor learner = browser.as("learner2");
    learner.open("/training/step/" + session.slug() + "/1");
    assertThat(learner.main().textContent())
        .as("in the language of their reader")
        .contains("Ihre Führungskraft entscheidet", "mindestens 30 Minuten", "Platz anfragen");
    WritingStory.assertNothingBreaksAxe(learner);
    learner.main().locator("button[name=book]").click();
    learner.page().waitForURL("**?done=asked");
    Visitor manager = browser.as("srichter");
    manager.open("/training/team");
    assertThat(manager.main().textContent()).contains("Practise together", "Calm on the phone");
    learner.main().locator("button[name=giveBack]").click();
    learner.page().waitForURL("**?done=left");
    assertThat(learner.main().locator("button[name=book]").count()).isEqualTo(1);
  }

  @Test
  void aDateThatHasBeenIsRecordedAndWhoCameIsWrittenOntoItsSheet() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_800, 5, false);
    praxis.as("learner1").enrol(session.slug());
    Visitor trainer = browser.as("trainer1");
    String planning = "/training/session-edit/" + session.slug() + "/" + session.step();
    trainer.open(planning);
    Page page = trainer.page();
    page.locator("#trainers").fill("Nobody Atall");
    plans(trainer, "Room " + UUID.randomUUID(), "1", -3, -1);
    page.locator("[role=alert]").waitFor();
    assertThat(page.locator("#ends-error").count()).as("all at once").isEqualTo(1);
    assertThat(page.locator("#trainers-error").count()).isEqualTo(1);
    trainer.open(planning);
    plans(trainer, "Room " + UUID.randomUUID(), "1", -3);
    page.locator("#begins-error").waitFor();
    page.locator("input[name=been]").check();
    page.locator("button[name=plan]").click();
    page.waitForURL("**/training/attendance/*?done=recorded");
    page.locator(".attendance-add summary").click();
    page.locator("#came").fill("Amina Otieno");
    page.locator("button[name=add]").click();
    page.waitForURL("**?done=walkedIn");
    assertThat(trainer.main().textContent()).contains("Amina Otieno", "added by");
    page.locator("input[type=radio][value=PRESENT]").check();
    page.locator(".attendance input[type=number]").fill("10");
    page.locator("button[name=save]").click();
    page.waitForURL("**?done=sheetSaved");
    assertThat(trainer.main().textContent()).contains("Fewer than 30");
    WritingStory.assertNothingBreaksAxe(trainer);
    Visitor learner = browser.as("learner1");
    learner.open("/training/step/" + session.slug() + "/1");
    assertThat(learner.main().textContent())
        .contains("You were there for 10 minutes. It takes 30 to complete the step");
    assertThat(learner.main().locator("button[name=book]").count())
        .as("the other date can be booked")
        .isEqualTo(1);
  }

  @Test
  void whoeverWasSlowerAtADateReadsBothAndChooses() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_500, 5, false);
    String edit = "/training/session-edit/" + session.date();
    Visitor trainer = browser.as("trainer1");
    trainer.open(edit);
    Visitor elsewhere = browser.as("trainer1");
    elsewhere.open(edit);
    elsewhere.page().locator("#note").fill("Bring their case.");
    elsewhere.page().locator("button[name=change]").click();
    elsewhere.page().waitForURL("**?done=changed");
    Page page = trainer.page();
    page.locator("#note").fill("Bring my case.");
    for (int press = 1; press <= 2; press++) {
      page.locator("button[name=change]").click();
      page.locator(".overtaken").waitFor();
      assertThat(page.locator(".overtaken-field").allTextContents())
          .singleElement()
          .asString()
          .contains("Bring their case.", "Bring my case.");
    }
    WritingStory.assertNothingBreaksAxe(trainer);
    page.locator("button[name=changeMine]").click();
    page.waitForURL("**?done=changed");
    assertThat(trainer.main().textContent())
        .contains("Bring my case.")
        .doesNotContain("Bring their case.");
  }

  @Test
  void thatATrainerIsTakenIsSaidWhereItCanBeMeant() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_600, 5, false);
    String planning = "/training/session-edit/" + session.slug() + "/" + session.step();
    Visitor trainer = browser.as("trainer1");
    trainer.open(planning);
    plans(trainer, "Room " + UUID.randomUUID(), "3", 71);
    trainer.page().waitForURL("**?done=planned");
    trainer.open(planning);
    plans(trainer, "Room " + UUID.randomUUID(), "3", 71);
    Page page = trainer.page();
    page.locator("#despite-error").waitFor();
    assertThat(page.locator("#trainers-error").textContent())
        .as("who is taken, at the field")
        .contains(" gives “Practise together”");
    WritingStory.assertNothingBreaksAxe(trainer);
    page.locator("[role=alert] a[href='#despite']").click();
    page.keyboard().press("Space");
    assertThat(page.locator("#despite").isChecked()).as("the summary leads to it").isTrue();
    page.locator("button[name=plan]").click();
    page.waitForURL("**?done=planned**");
  }

  private static void plans(Visitor trainer, String room, String seats, int days) {
    plans(trainer, room, seats, days, 3);
  }

  private static void plans(Visitor trainer, String room, String seats, int days, int hours) {
    Page page = trainer.page();
    LocalDateTime nine =
        LocalDateTime.now().plusDays(days).truncatedTo(ChronoUnit.DAYS).withHour(9);
    page.locator("#begins").fill(nine.toString());
    page.locator("#ends").fill(nine.plusHours(hours).toString());
    page.locator("#office")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    page.locator("#room").fill(room);
    page.locator("#capacity").fill(seats);
    page.locator("button[name=plan]").click();
  }

  @Test
  void aManagerSaysYesWithOneClickAndNoOnlyWithAReason() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_100, 5, true);
    Member learner = praxis.as("learner2");
    assertThat(session.booked(learner).json().path("state").asText()).isEqualTo("ASKED");
    Visitor manager = browser.as("srichter");
    manager.open("/training/session-requests");
    String request =
        praxis.as("srichter").get("training/session-requests").json().findValues("id").stream()
            .map(JsonNode::asText)
            .filter(id -> manager.page().locator("#r-" + id).count() > 0)
            .filter(
                id ->
                    manager
                            .page()
                            .locator("#r-" + id + " a[href$='" + session.date() + "']")
                            .count()
                        > 0)
            .findFirst()
            .orElseThrow();
    manager.page().locator("#r-" + request + " button[name=decline]").click();
    manager.page().locator("[role=alert]").waitFor();
    assertThat(manager.page().locator("#reason-" + request + "-error").count()).isEqualTo(1);
    manager.page().locator("#r-" + request + " button[name=approve]").click();
    manager.page().waitForURL("**/training/session-requests?done=seatGiven");
    JsonNode mine = learner.get("training/sessions/" + session.date()).json().path("mine");
    assertThat(mine.path("state").asText()).isEqualTo("SEATED");
  }

  @Test
  void whoIsAwayFromTheOfficesClockSeesBothTimesAndTakesTheEntryAlong() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_200, 5, false);
    Member learner = praxis.as("learner1");
    session.booked(learner);
    Visitor visitor = browser.as("learner1");
    visitor.open("/training/session/" + session.date());
    assertThat(visitor.main().textContent())
        .contains("in Coordinated Universal Time")
        .doesNotContain("meet.example");
    Member.Answer entry = learner.get("training/sessions/" + session.date() + "/calendar");
    assertThat(entry.type()).startsWith("text/calendar");
    assertThat(entry.text()).contains("BEGIN:VEVENT", "Practise together", "METHOD:PUBLISH");
    assertThat(praxis.as("hr1").get("training/sessions/" + session.date() + "/calendar").status())
        .isEqualTo(404);
  }

  @Test
  void aDateIsCancelledWithAReasonAndATakenTrainerHasToBeMeant() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_300, 5, false);
    session.booked(praxis.as("learner1"));
    JsonNode draft =
        trainerAtTheApi.get("training/sessions/" + session.date() + "/draft").expecting(2).json();
    String same =
        "{\"date\":%s}"
            .formatted(draft.toString().replace("\"despite\":true", "\"despite\":false"));
    Member.Answer taken =
        trainerAtTheApi.post(
            "training/tracks/" + session.slug() + "/steps/" + session.step() + "/sessions", same);
    assertThat(taken.status()).isEqualTo(400);
    assertThat(taken.json().at("/errors/0/field").asText()).isEqualTo("despite");

    Visitor trainer = browser.as("trainer1");
    trainer.open("/training/session-edit/" + session.date());
    trainer.page().locator("details summary").last().click();
    trainer.page().locator("#reason").fill("The trainer is ill.");
    trainer.page().locator("button[name=cancel]").click();
    trainer.page().waitForURL("**/training/session/*?done=cancelled");
    Visitor learner = browser.as("learner1");
    learner.open("/training/session/" + session.date());
    assertThat(learner.main().textContent()).contains("The trainer is ill.");
    assertThat(learner.main().locator("button[name=giveBack]").count()).isZero();
  }

  @Test
  void theSheetWaitsForTheBeginningAndIsForTheTrainerAlone() {
    SampleSession session = SampleSession.in(trainerAtTheApi, 2_400, 5, false);
    session.booked(praxis.as("learner1"));
    Visitor trainer = browser.as("trainer1");
    trainer.open("/training/attendance/" + session.date());
    assertThat(trainer.main().textContent()).contains("Amina Otieno", "once the session has begun");
    assertThat(trainer.main().locator("input[type=radio]").first().isDisabled()).isTrue();
    assertThat(browser.as("learner1").open("/training/attendance/" + session.date()).status())
        .isEqualTo(404);
    Member.Answer csv =
        trainerAtTheApi.get("training/sessions/" + session.date() + "/attendance/csv");
    assertThat(csv.type()).startsWith("text/csv");
    assertThat(csv.text()).contains("Amina Otieno");
    String booking =
        trainerAtTheApi
            .get("training/sessions/" + session.date() + "/attendance")
            .json()
            .at("/rows/0/id")
            .asText();
    Member.Answer early =
        trainerAtTheApi.put(
            "training/sessions/" + session.date() + "/attendance",
            "{\"marks\":[{\"booking\":\"%s\",\"mark\":\"PRESENT\"}]}".formatted(booking));
    assertThat(early.status()).isEqualTo(409);
  }
}
