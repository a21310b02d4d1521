package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A learner goes on, is done, and shows it; HR revokes what does not hold, and sets reminders. */
class LearningStoryIT extends BrowserStory {
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Praxis praxis = Praxis.shared();
  private final Member learner = praxis.as("learner1");
  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private final String slug = "first-aid-" + mark;
  private final String title = "First aid " + mark;

  @Test
  void whoIsDoneHasACertificateOnPaperUntilItIsRevoked() throws Exception {
    Visitor member = browser.as("learner1");
    String enrolment = publishAndBegin();
    member.open("/training/mine");
    assertThat(member.main().textContent()).contains("Required of you", "In progress", "Done");
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "mine");
    member
        .main()
        .locator("li:has-text('" + title + "') a[href*='/training/step/" + slug + "/1']")
        .click();
    member.page().waitForURL("**/training/step/" + slug + "/1*");
    for (int step = 1; step <= 2; step++) {
      learner
          .post("me/enrolments/" + enrolment + "/steps/" + step + "/completion", null)
          .expecting(2);
    }

    member.open("/training/mine");
    member.main().locator("li:has-text('" + title + "') a[href*='/training/certificate/']").click();
    member.page().waitForURL("**/training/certificate/**");
    String address = member.page().url().replaceAll("[?#].*", "");
    String number = address.replaceAll(".*/", "");
    assertThat(member.main().textContent()).contains("Valid", "without end", number);
    assertThat(member.main().locator("form").count()).isZero();
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "certificate");
    String printed = paper(member, "/training/certificate-pdf/" + number);
    assertThat(printed).contains(title, number, "/training/certificate/" + number, name(learner));

    Visitor colleague = browser.as("learner2");
    colleague.open(address);
    assertThat(colleague.main().textContent()).contains(title);
    assertThat(colleague.main().locator("a[href*='certificate-pdf']").count()).isZero();
    assertThat(fetch(colleague, "/training/certificate-pdf/" + number).status()).isEqualTo(404);

    Visitor desk = browser.as("hr1");
    desk.open(address);
    desk.main().locator("summary").first().click();
    desk.main().locator("button[name=revoke]").click();
    desk.page().locator("#reason-error").waitFor();
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "certificate-revoke");
    desk.main().locator("#reason").fill("Somebody else was here, " + mark + ".");
    desk.main().locator("#appealTo").fill("the works council");
    desk.main().locator("button[name=revoke]").click();
    desk.page().waitForURL("**done=certificateRevoked");

    colleague.page().reload();
    assertThat(colleague.main().locator(".state-REVOKED").count()).isEqualTo(1);
    assertThat(colleague.main().textContent()).doesNotContain("Somebody else was here");
    member.open("/training/certificate/" + number);
    assertThat(member.main().textContent())
        .contains("Somebody else was here, " + mark, "turn to: the works council");
    WritingStory.assertNothingBreaksAxe(member);
    assertThat(paper(member, "/training/certificate-pdf/" + number)).contains("Revoked");
    await()
        .atMost(SOON)
        .until(() -> learner.get("me/notices").text().contains("\"CERTIFICATE_REVOKED\""));
  }

  @Test
  void hrLooksWhatRemindersWouldComeToAndSetsThem() {
    Visitor desk = browser.as("hr1");
    desk.open("/training/reminders");
    WritingStory.assertNothingBreaksAxe(desk);
    desk.main().locator("#before").fill("14, three");
    desk.press("Look what it would have come to");
    desk.page().locator("#before-error").waitFor();
    desk.main().locator("#before").fill("14, 3");
    desk.press("Look what it would have come to");
    desk.page().locator("#preview").waitFor();
    assertThat(desk.main().textContent()).contains("The last 30 days would have come to");
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "reminders");
    desk.press("Set reminders");
    desk.page().waitForURL("**done=remindersOff");
    assertThat(desk.main().textContent()).contains("Nobody is reminded");
    JsonNode set = praxis.as("hr1").get("training/reminders").json();
    assertThat(set.at("/plan/before/0").asInt()).isEqualTo(14);
    assertThat(learner.get("training/reminders").status()).isEqualTo(403);
  }

  @Test
  void whatWasLearntElsewhereIsAddedAndConfirmedAndStandsInTheTranscript() throws Exception {
    Visitor member = browser.as("learner1");
    member.open("/training/transcript");
    if (!member.main().locator("#provider").isVisible()) {
      member.main().locator("summary").first().click();
    }
    member.main().locator("button[name=add]").click();
    member.page().locator("#finished-error").waitFor();
    WritingStory.assertNothingBreaksAxe(member);
    member.main().locator("#title").fill("Forklift " + mark);
    member.main().locator("#provider").fill("Stadtwerke");
    member.main().locator("#finished").fill("2025-03-04");
    member.main().locator("#link").fill("https://example.org/forklift");
    member.main().locator("button[name=add]").click();
    member.page().waitForURL("**done=evidenceAdded");
    assertThat(member.main().textContent()).contains("Forklift " + mark, "Waits to be confirmed");

    Visitor desk = browser.as("hr1");
    desk.open("/training/evidence");
    while (desk.main().getByText("Forklift " + mark).count() == 0) {
      desk.main().locator("nav a[rel=next]").click();
    }
    WritingStory.assertNothingBreaksAxe(desk);
    WritingStory.picture(desk, "evidence");
    desk.main().locator("article:has-text('Forklift " + mark + "') button[name=confirm]").click();
    desk.page().waitForURL("**done=evidenceConfirmed");

    member.page().reload();
    assertThat(
            member
                .main()
                .locator("li:has-text('Forklift " + mark + "') .state-EVIDENCE_CONFIRMED")
                .count())
        .isEqualTo(1);
    WritingStory.assertNothingBreaksAxe(member);
    WritingStory.picture(member, "transcript");
    String person = learner.get("me").json().at("/chip/id").asText();
    assertThat(paper(member, "/training/transcript-file/" + person + "/pdf"))
        .contains("Forklift " + mark, "Stadtwerke", name(learner));
    assertThat(fetch(member, "/training/transcript-file/" + person + "/csv").text())
        .contains("EVIDENCE,Forklift " + mark + ",Stadtwerke");
    assertThat(
            fetch(browser.as("learner2"), "/training/transcript-file/" + person + "/pdf").status())
        .isEqualTo(404);
    desk.open("/training/transcript/" + person);
    assertThat(desk.main().textContent()).contains("Forklift " + mark);
  }

  @Test
  void onAPhoneTheNextActStandsAboveTheSteps() {
    publishQuiz();
    Visitor phone = browser.as("learner2", Browser.Screen.PHONE);
    phone.open("/training/track/" + slug);
    assertThat(bottom(phone.main().locator("button[name=enrol]")))
        .isLessThan(top(phone.main().locator(".path-step").first()));
    WritingStory.assertNothingBreaksAxe(phone);
    phone.main().locator("button[name=enrol]").click();
    phone.page().waitForURL("**/training/track/" + slug + "?done=*");
    assertThat(bottom(phone.main().locator("a.button[href$='/" + slug + "/1']")))
        .isLessThan(top(phone.main().locator(".path-step").first()));
    Visitor desk = browser.as("learner1");
    desk.open("/training/track/" + slug);
    assertThat(desk.page().locator("button[name=enrol]:visible").count()).isEqualTo(1);
    assertThat(desk.main().locator("button[name=enrol]:visible").count()).isZero();
  }

  @Test
  void aQuizWithoutAnIntroductionBeginsWithItsFacts() {
    publishQuiz();
    learner.enrol(slug);
    Visitor member = browser.as("learner1");
    member.open("/training/step/" + slug + "/1");
    assertThat(member.main().locator("article.step").count()).isZero();
    assertThat(member.main().locator(".card:visible").first().textContent()).contains("1 question");
    WritingStory.assertNothingBreaksAxe(member);
  }

  private void publishQuiz() {
    praxis
        .as("trainer1")
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"%s","summary":"What to do.","days":30,"stages":[{"steps":[
             {"kind":"QUIZ","title":"Whom to call","text":"","quiz":{"passMark":100,"questions":[
              {"text":"Whom?","options":[{"text":"112","correct":true},{"text":"Nobody","correct":false}]}]}}]}]}
            """
                .formatted(slug, title))
        .expecting(2);
  }

  private static double top(Locator one) {
    return one.boundingBox().y;
  }

  private static double bottom(Locator one) {
    return one.boundingBox().y + one.boundingBox().height;
  }

  private String publishAndBegin() {
    praxis
        .as("trainer1")
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"%s","summary":"What to do.","days":30,"stages":[{"steps":[
             {"kind":"PAGE","title":"Look","text":"Look first."},{"kind":"PAGE","title":"Call","text":"Call for help."}]}]}
            """
                .formatted(slug, title))
        .expecting(2);
    return learner
        .post("training/tracks/" + slug + "/enrolments", null)
        .expecting(2)
        .json()
        .path("id")
        .asText();
  }

  private static String name(Member member) {
    return member.get("me").json().at("/chip/name").asText();
  }

  private APIResponse fetch(Visitor visitor, String path) {
    return visitor.page().request().get(praxis.address().resolve(path).toString());
  }

  private String paper(Visitor visitor, String path) throws IOException {
    APIResponse answer = fetch(visitor, path);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).isEqualTo("application/pdf");
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
