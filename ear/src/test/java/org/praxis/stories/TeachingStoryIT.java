package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A trainer looks after learners, a manager after a team, and HR after the company. */
class TeachingStoryIT extends BrowserStory {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Praxis praxis = Praxis.shared();
  private final Member hr = praxis.as("hr1");
  private final Member trainer = praxis.as("trainer1");
  private final Member learner = praxis.as("learner1");
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String slug = "drill-" + mark;
  private final String title = "=Fire drill " + mark;
  private final String name = learner.get("me").json().at("/chip/name").asText();

  private void publish() {
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"%s","summary":"What to do.","days":30,"stages":[{"steps":[
             {"kind":"PAGE","title":"Read","text":"Walk, do not run."},{"kind":"PAGE","title":"Practise","text":"Once."}]}]}
            """
                .formatted(slug, title))
        .expecting(2);
  }

  private void assign() {
    String change =
        hr.post(
                "training/assignments/changes",
                """
                {"track":"%s","people":["%s"],"due":{"kind":"RELATIVE","from":"ASSIGNED","amount":30,"unit":"DAYS","atLeast":3},
                 "prior":"COUNTS","leaving":"WITHDRAW","reason":"The insurer asks for it."}
                """
                    .formatted(slug, learner.get("me").json().at("/chip/id").asText()))
            .expecting(2)
            .id();
    hr.post("training/assignments/changes/" + change + "/saving", null).expecting(2);
  }

  @Test
  void aTrainerSeesWhoIsWhereAndWritesToThem() {
    publish();
    String enrolment = learner.enrol(slug);
    learner.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);
    Visitor desk = browser.as("trainer1");
    desk.open("/training/cockpit");
    WritingStory.assertNothingBreaksAxe(desk);
    desk.open("/training/cockpit/" + slug);
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "cockpit");
    Locator row =
        desk.main().locator(".matrix tbody tr", new Locator.LocatorOptions().setHasText(name));
    assertThat(row.textContent()).contains("1 of 2", "Done on", "Open");
    assertThat(desk.main().locator(".matrix-step").first().textContent())
        .contains("Read", "1 done");
    assertThat(desk.main().locator(".matrix").getAttribute("tabindex")).isEqualTo("0");

    desk.press("Write to those chosen");
    desk.page().waitForURL("**/training/message-new/**");
    assertThat(desk.main().textContent()).contains("Nobody is chosen yet");
    assertThat(desk.main().locator("#text").count()).isZero();
    assertThat(desk.main().locator("a[href*='/training/cockpit/" + slug + "']").count()).isOne();
    WritingStory.assertNothingBreaksAxe(desk);
    desk.open("/training/cockpit/" + slug + "?status=IN_PROGRESS");
    desk.main().locator(".matrix-choice input").first().check();
    desk.press("Write to those chosen");
    desk.page().waitForURL("**/training/message-new/**");
    assertThat(desk.main().textContent()).contains(name, "1 learner");
    desk.press("Send");
    desk.page().locator("#text-error").waitFor();
    desk.main().locator("#text").fill("Please **practise** this week.");
    WritingStory.picture(desk, "message-new");
    desk.press("Send");
    desk.page().waitForURL("**done=messageSent");
    await()
        .atMost(SOON)
        .until(() -> learner.get("me/notices").text().contains("\"TRACK_MESSAGE\""));

    Visitor member = browser.as("learner1");
    member.open("/notification/inbox");
    WritingStory.assertNothingBreaksAxe(member);
    member.main().locator("a[href*='/training/message/']").first().click();
    member.page().waitForURL("**/training/message/**");
    assertThat(member.main().locator("strong").first().textContent()).isEqualTo("practise");
    assertThat(member.main().textContent()).contains("You get this because you learn");
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "message");

    String csv = trainer.get("training/tracks/" + slug + "/cockpit/csv").expecting(2).text();
    assertThat(csv.lines().findFirst().orElseThrow())
        .startsWith("name,office,manager,edition,status,due")
        .endsWith("1 Read,2 Practise");
    assertThat(csv).contains(name).contains("IN_PROGRESS");
    Member.Answer book = trainer.get("training/tracks/" + slug + "/cockpit/xlsx").expecting(2);
    assertThat(book.type()).contains("spreadsheetml");
    assertThat(book.text().getBytes(StandardCharsets.UTF_8)).startsWith('P', 'K');
    assertThat(learner.get("training/tracks/" + slug + "/cockpit").status()).isEqualTo(403);
  }

  @Test
  void hrSeesHowEverybodyStoodOnAnyDay() {
    publish();
    assign();
    Visitor desk = browser.as("hr1");
    desk.open("/training/compliance");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "compliance");
    assertThat(desk.main().locator(".compliance tbody td a").allTextContents())
        .as("nobody is looked up where there is nobody")
        .noneMatch(text -> text.startsWith("0"));
    desk.main().locator("#on").evaluate("f => { f.type = 'text'; f.value = '2999-01-01'; }");
    desk.press("Show");
    desk.page().locator("#on-error").waitFor();
    WritingStory.assertNothingBreaksAxe(desk);
    desk.open("/training/compliance/" + slug);
    assertThat(desk.main().textContent()).contains(name, "Not completed yet, in time");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "compliance-track");
    desk.main().locator("#on").evaluate("f => { f.type = 'text'; f.value = '2999-01-01'; }");
    desk.press("Show");
    desk.page().locator("#on-error").waitFor();
    assertThat(desk.main().textContent()).contains(name);
    desk.open("/training/compliance/" + slug + "?on=" + LocalDate.now().minusDays(40));
    assertThat(desk.main().textContent()).contains("This is exact from");

    LocalDate before = LocalDate.now(ZoneOffset.UTC);
    String csv = hr.get("training/compliance/csv").expecting(2).text();
    assertThat(csv).contains(slug + ",'=Fire drill");
    assertThat(hr.get("training/compliance/tracks/" + slug + "/csv").expecting(2).text())
        .contains(name)
        .contains("OPEN")
        .satisfies(
            file -> {
              List<String> lines = file.strip().lines().toList();
              assertThat(lines.get(0)).endsWith(",as_of");
              // The company's day, which may be another one than UTC's.
              assertThat(lines.subList(1, lines.size()))
                  .isNotEmpty()
                  .allSatisfy(
                      line ->
                          assertThat(LocalDate.parse(line.substring(line.lastIndexOf(',') + 1)))
                              .isBetween(before.minusDays(1), before.plusDays(2)));
            });
    assertThat(
            hr.get("training/compliance/tracks/" + slug + "/csv?on=2026-01-31&status=OVERDUE")
                .expecting(2)
                .header("Content-Disposition"))
        .contains("praxis-compliance-" + slug + "-people-2026-01-31-overdue.csv");
    for (String file : new String[] {"", "/tracks/" + slug}) {
      Member.Answer book = hr.get("training/compliance" + file + "/xlsx").expecting(2);
      assertThat(book.type()).contains("spreadsheetml");
      assertThat(book.text().getBytes(StandardCharsets.UTF_8)).startsWith('P', 'K');
    }
    assertThat(hr.get("training/compliance?on=tomorrow").status()).isEqualTo(400);
    assertThat(trainer.get("training/compliance").status()).isEqualTo(403);
  }

  @Test
  void aManagerSeesTheirTeamAndNobodyElseHasOne() throws SQLException {
    publish();
    assign();
    String person = learner.get("me").json().at("/chip/id").asText();
    String manager = praxis.as("moderator1").get("me").json().at("/chip/id").asText();
    assertThat(praxis.as("learner2").get("me/team").status()).isEqualTo(404);
    praxis.change(
        "update people_person set manager_key = (select key from people_person where id = '%s') where id = '%s'"
            .formatted(manager, person));
    Visitor desk = browser.as("moderator1");
    desk.open("/training/team");
    assertThat(desk.main().textContent()).contains(name, title, "The insurer asks for it.");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "team");
    assertThat(desk.main().locator(".facts .bad").allTextContents())
        .as("none that is late is no alarm")
        .noneMatch(text -> text.startsWith("0"));
    assertThat(desk.main().locator(".team-member h4").allTextContents()).contains(title);
    desk.open("/training/team?reach=LINE");
    assertThat(desk.main().textContent()).contains(name);
    assertThat(browser.as("learner2").open("/training/team").status()).isEqualTo(404);
  }
}
