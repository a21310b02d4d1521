package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.praxis.stories.Member.Answer;

/** Handing in, marking by keyboard, and signing off, in the browser and through the API. */
class MarkingStoryIT extends BrowserStory {
  private final Praxis praxis = Praxis.shared();
  private final Member trainer = praxis.as("trainer1");
  private final Member learner = praxis.as("learner1");
  private final Member colleague = praxis.as("learner2");
  private final String slug = "t-" + UUID.randomUUID();

  private static final String RUBRIC =
      """
      "assignment":{"passPoints":4,"files":2,"criteria":[
        {"name":"Right","levels":[{"words":"Not yet","points":0},{"words":"All of it","points":3}]},
        {"name":"Clear","levels":[{"words":"Hard to follow","points":0},{"words":"Some","points":1},{"words":"At once","points":3}]}]}
      """;

  private void publish(String steps) {
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"%s","title":"Writing reports","summary":"In a week.","days":7,"stages":[{"steps":[%s]}]}
            """
                .formatted(slug, steps))
        .expecting(2);
  }

  private void publishAssignment() {
    publish(
        "{\"kind\":\"ASSIGNMENT\",\"title\":\"Write a report\",\"text\":\"On **anything**.\","
            + RUBRIC
            + "}");
  }

  @Test
  void workIsHandedInMarkedByKeyboardAndRevisedUntilItPasses() {
    publishAssignment();
    learner.enrol(slug);
    Visitor writer = browser.as("learner1");
    writer.open("/training/step/" + slug + "/1");
    assertThat(writer.sees("4 of 6 points are needed to pass.")).isTrue();
    clean(writer.page());
    writer.write("What you hand in", "My **first** report");
    writer.page().locator("button[name=keep]").click();
    writer.page().waitForURL("**done=workKept**");
    assertThat(writer.written("What you hand in")).isEqualTo("My **first** report");
    writer.page().locator("button[name=handIn]").click();
    writer.page().waitForURL("**done=handedIn**");
    assertThat(writer.sees("It waits to be marked.")).isTrue();
    clean(writer.page());
    colleague.enrol(slug);
    String enrolment = colleague.enrol(slug);
    String step = step(colleague);
    colleague
        .post(
            "me/enrolments/" + enrolment + "/steps/" + step + "/work/hand-ins",
            "{\"text\":\"Another report\"}")
        .expecting(2);

    Visitor marker = browser.as("trainer1");
    Page page = marker.page();
    Typist typist = new Typist(marker);
    typist.opens("/training/marking?track=" + slug);
    clean(page);
    typist.presses("?");
    PlaywrightAssertions.assertThat(page.locator("#keys")).isVisible();
    typist.presses("Escape");
    typist.presses("j");
    typist.isNowAt(page.locator(".queue .row-title").first());
    assertThat(page.locator(".queue-text").first().boundingBox().width).isGreaterThan(400);
    typist.pressesAndGoes("Enter", "**/training/mark/**");
    PlaywrightAssertions.assertThat(page.locator("[data-claim=mine]")).isVisible();
    clean(page);
    String first = page.url();
    goes(page, () -> typist.presses("n"));
    assertThat(page.url()).isNotEqualTo(first);
    goes(page, () -> typist.presses("p"));
    assertThat(page.url()).isEqualTo(first);
    PlaywrightAssertions.assertThat(page.locator("[data-claim=mine]")).isVisible();
    typist.presses("2");
    assertThat(sum(page)).isEqualTo("3");
    typist.presses("1");
    assertThat(sum(page)).isEqualTo("3");
    assertThat(page.locator(".points-sum").getAttribute("aria-label")).isEqualTo("3 of 6 points");
    typist.presses("r");
    typist.goesTo(page.locator("#message"));
    typist.types("Say it at once.");
    goes(page, () -> typist.presses("Control+Enter"));
    assertThat(page.url()).contains("/training/mark/").contains("done=marked").isNotEqualTo(first);

    writer.open("/training/step/" + slug + "/1");
    assertThat(writer.sees("Say it at once.")).isTrue();
    assertThat(writer.sees("To revise")).isTrue();
    assertThat(
            above(writer.page().getByText("Say it at once."), writer.page().locator("form#work")))
        .as("what was said comes before what is written anew")
        .isTrue();
    assertThat(writer.page().getByText("Say it at once.").count()).isEqualTo(1);
    clean(writer.page());
    writer.write("What you hand in", "My second report");
    writer.page().locator("button[name=handIn]").click();
    writer.page().waitForURL("**done=handedIn**");

    typist.opens(first);
    PlaywrightAssertions.assertThat(page.locator("[data-claim=mine]")).isVisible();
    typist.presses("2");
    typist.presses("3");
    typist.presses("a");
    goes(page, () -> typist.presses("Control+Enter"));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> learner.enrolment(learner.enrol(slug)).path("certificate").isTextual());
    typist.opens(first);
    page.locator("details.correct > summary").click();
    assertThat(marker.sees("the certificate stays")).isTrue();
    clean(page);
    String work = first.replaceAll(".*/training/mark/", "").replaceAll("[?#].*", "");
    writer.open("/training/work/" + work);
    assertThat(writer.sees("Passed")).isTrue();
    clean(writer.page());
  }

  private static boolean above(Locator one, Locator other) {
    return one.boundingBox().y < other.boundingBox().y;
  }

  @Test
  void whoCorrectsWhatAnotherHasCorrectedReadsBothAndChooses() {
    publishAssignment();
    String handIns =
        "me/enrolments/" + learner.enrol(slug) + "/steps/" + step(learner) + "/work/hand-ins";
    learner.post(handIns, "{\"text\":\"Report\"}").expecting(2);
    String work = trainer.get("training/marking?track=" + slug).json().at("/items/0/id").asText();
    String marking = "training/marking/" + work;
    String mark =
        "{\"handIn\":1,\"verdict\":\"RETURN\",\"criteria\":[{\"level\":1},{\"level\":%d}],\"message\":\"%s\"%s}";
    trainer.post(marking + "/marks", mark.formatted(1, "First", "")).expecting(2);
    Visitor marker = browser.as("trainer1");
    marker.open("/training/mark/" + work);
    Page page = marker.page();
    page.locator("details.correct > summary").click();
    page.locator("#message").fill("What I say.");
    page.locator("#reason").fill("I had misread it.");
    trainer
        .post(marking + "/corrections", mark.formatted(2, "What they say.", ",\"reason\":\"R\""))
        .expecting(2);
    for (int press = 1; press <= 2; press++) {
      page.locator("button[name=correct]").click();
      page.locator(".overtaken").waitFor();
      assertThat(page.locator(".overtaken").textContent())
          .contains("What they say.", "What I say.", "Some");
      assertThat(page.locator("#reason").inputValue()).isEqualTo("I had misread it.");
    }
    clean(page);
    page.locator("button[name=correctMine]").click();
    page.waitForURL("**done=markCorrected**");
    assertThat(trainer.get(marking).json().at("/handIn/marks").size()).isEqualTo(3);
  }

  @Test
  void keysThatAreTurnedOffDoNothingBracketsAsLittleAsDigits() {
    publishAssignment();
    String enrolment = learner.enrol(slug);
    learner
        .post(
            "me/enrolments/" + enrolment + "/steps/" + step(learner) + "/work/hand-ins",
            "{\"text\":\"Report\"}")
        .expecting(2);
    String work = trainer.get("training/marking?track=" + slug).json().at("/items/0/id").asText();
    Visitor marker = browser.as("trainer1");
    Typist typist = new Typist(marker);
    typist.opens("/training/mark/" + work);
    Page page = marker.page();
    Locator criteria = page.locator("[data-criterion]");
    typist.presses("]");
    assertThat(now(criteria)).isEqualTo(1);
    typist.presses("[");
    assertThat(now(criteria)).isZero();
    typist.presses("?");
    typist.presses("]");
    assertThat(now(criteria)).as("while the help is open").isZero();
    page.locator("[data-keys-on]").uncheck();
    typist.presses("Escape");
    for (String key : List.of("]", "1", "n")) {
      typist.presses(key);
    }
    assertThat(now(criteria)).isZero();
    assertThat(sum(page)).isEqualTo("0");
    assertThat(page.url()).contains(work);
  }

  // Which criterion it is the turn of, from 0.
  private static int now(Locator criteria) {
    return (int)
        criteria.evaluateAll(
            "all => all.findIndex(one => one.classList.contains('criterion-now'))");
  }

  @Test
  void pointsAddUpWithoutScripts() {
    publishAssignment();
    String enrolment = learner.enrol(slug);
    learner
        .post(
            "me/enrolments/" + enrolment + "/steps/" + step(learner) + "/work/hand-ins",
            "{\"text\":\"Report\"}")
        .expecting(2);
    String work = trainer.get("training/marking?track=" + slug).json().at("/items/0/id").asText();
    Visitor marker = browser.as("trainer1");
    marker.page().route("**/mark.js*", route -> route.abort());
    marker.open("/training/mark/" + work);
    Page page = marker.page();
    page.locator("input[name=level-1][value='2']").check();
    page.locator("input[name=level-2][value='2']").check();
    assertThat(sum(page)).isEqualTo("4");
    page.locator("input[name=verdict][value=PASS]").check();
    page.locator("button[name=mark]").click();
    page.waitForURL("**done=marked**");
    assertThat(learner.enrolment(enrolment).path("certificate").isTextual()).isTrue();
  }

  @Test
  void whatCannotPassIsSaidAtItsField() {
    publishAssignment();
    String enrolment = learner.enrol(slug);
    String step = step(learner);
    String address = "me/enrolments/" + enrolment + "/steps/" + step + "/work";
    learner.post(address + "/hand-ins", "{\"text\":\"Report\"}").expecting(2);
    assertThat(learner.get(address).json().path("state").asText()).isEqualTo("HANDED_IN");
    learner.send("DELETE", address + "/hand-ins/waiting", null).expecting(2);
    learner.post(address + "/hand-ins", "{\"text\":\"Report\",\"version\":1}").expecting(2);
    JsonNode row = trainer.get("training/marking?track=" + slug).json().at("/items/0");
    String marking = "training/marking/" + row.path("id").asText();
    assertThat(row.path("number").asInt()).isEqualTo(2);
    trainer.put(marking + "/claim", null).expecting(2);
    Answer refused =
        trainer.post(
            marking + "/marks",
            "{\"handIn\":2,\"verdict\":\"PASS\",\"criteria\":[{\"level\":1},{\"level\":1}]}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("verdict");
    assertThat(colleague.get(marking).status()).isEqualTo(404);
    trainer
        .post(
            marking + "/marks",
            "{\"handIn\":2,\"verdict\":\"RETURN\",\"criteria\":[{\"level\":1},{\"level\":null,\"comment\":\"Hm\"}],\"message\":\"More\"}")
        .expecting(2);
    trainer
        .post(
            marking + "/corrections",
            "{\"handIn\":2,\"verdict\":\"PASS\",\"criteria\":[{\"level\":2},{\"level\":3}],\"reason\":\"Read again\"}")
        .expecting(2);
    assertThat(learner.enrolment(enrolment).path("certificate").isTextual()).isTrue();
  }

  @Test
  void aMentorSignsAndAFileIsRead() {
    String file = trainer.attach("plan.txt", "The plan".getBytes(StandardCharsets.UTF_8)).id();
    String mentor = SampleMarking.person(praxis.as("moderator1"));
    publish(
        "{\"kind\":\"FILE\",\"title\":\"The plan\",\"file\":\""
            + file
            + "\"},{\"kind\":\"SIGN_OFF\",\"title\":\"Show it\",\"text\":\"Show it.\",\"signOff\":{\"by\":\"NAMED\",\"people\":[\""
            + mentor
            + "\"]}}");
    learner.enrol(slug);
    Visitor reader = browser.as("learner1");
    reader.open("/training/step/" + slug + "/1");
    assertThat(reader.sees("Open plan.txt")).isTrue();
    clean(reader.page());
    reader.press("I have read this");
    reader.page().waitForURL("**/2?done=read");
    clean(reader.page());
    reader.page().locator("#note").fill("On Monday?");
    reader.press("Ask to sign");
    reader.page().waitForURL("**done=askedToSign**");
    clean(reader.page());

    Visitor signer = browser.as("moderator1");
    signer.open("/training/signing");
    assertThat(signer.sees("On Monday?")).isTrue();
    clean(signer.page());
    Locator request =
        signer.page().locator(".sign-off", new Page.LocatorOptions().setHasText("On Monday?"));
    request.locator("button[name=sign]").last().click();
    signer.page().waitForURL("**done=signedOff");
    assertThat(learner.enrolment(learner.enrol(slug)).path("certificate").isTextual()).isTrue();

    // What they are told of it leads there whatever the step's number is when they read it.
    String step =
        learner.get("training/tracks/" + slug).expecting(2).json().at("/steps/1/id").asText();
    assertThat(reader.open("/training/step/" + slug + "/" + step).status()).isEqualTo(200);
    assertThat(reader.sees("Show it.")).isTrue();
    assertThat(reader.open("/training/step/" + slug + "/" + UUID.randomUUID()).status())
        .isEqualTo(404);
  }

  @Test
  void aTrainerWritesARubricWithoutScriptsInTheWay() {
    trainer
        .post(
            "training/drafts",
            """
            {"slug":"%s","title":"Reports","summary":"In a week.","days":7}
            """
                .formatted(slug))
        .expecting(2);
    Visitor designer = browser.as("trainer1");
    designer.open("/training/draft/" + slug + "?add=1&kind=ASSIGNMENT");
    designer.page().locator("#add-1-title").fill("Write a report");
    designer.page().keyboard().press("Enter");
    designer
        .page()
        .locator(".outline-step", new Page.LocatorOptions().setHasText("Write a report"))
        .locator("a.row-title")
        .click();
    designer.page().waitForURL("**/training/draft-step/**");
    Page page = designer.page();
    clean(page);
    page.locator("#text").fill("On anything");
    page.locator("#assignment-criteria-0-name").fill("Right");
    page.locator("#assignment-criteria-0-levels-0-words").fill("No");
    page.locator("#assignment-criteria-0-levels-0-points").fill("0");
    page.locator("#assignment-criteria-0-levels-1-words").fill("Yes");
    page.locator("#assignment-criteria-0-levels-1-points").fill("3");
    page.locator("#assignment-markers").fill("Nobody Of That Name");
    page.locator("button[name=save][value=stay]").click();
    page.waitForLoadState();
    assertThat(designer.sees("Nobody here is called")).isTrue();
    page.locator("#assignment-markers").fill("");
    page.locator("button[name=save][value=rubric]").click();
    page.waitForURL("**#assignment-criteria-1-name");
    assertThat(page.locator("#assignment-criteria-0-levels-1-points").inputValue()).isEqualTo("3");
    page.locator("#assignment-passPoints").fill("3");
    page.locator("button[name=save][value=stay]").click();
    page.waitForURL("**done=stepSaved");
    JsonNode draft = trainer.get("training/tracks/" + slug + "/draft").expecting(2).json();
    assertThat(draft.at("/draft/stages/0/steps/0/assignment/passPoints").asInt()).isEqualTo(3);
    assertThat(draft.path("gaps")).isEmpty();
  }

  @Test
  void aFileThatWasChosenIsNotLostThoughItsTitleIsRefused() {
    publish("{\"kind\":\"PAGE\",\"title\":\"Read\",\"text\":\"text\"}");
    Visitor designer = browser.as("trainer1");
    designer.open("/training/draft/" + slug + "?add=1&kind=FILE");
    designer.page().locator("#add-1-title").fill("The plan");
    designer.page().keyboard().press("Enter");
    designer
        .page()
        .locator(".outline-step", new Page.LocatorOptions().setHasText("The plan"))
        .locator("a.row-title")
        .click();
    designer.page().waitForURL("**/training/draft-step/**");
    Page page = designer.page();
    page.locator("#upload")
        .setInputFiles(
            new FilePayload("plan.txt", "text/plain", "A plan".getBytes(StandardCharsets.UTF_8)));
    page.locator("#title").evaluate("field => { field.value = ''; field.form.noValidate = true; }");
    page.locator("button[name=save][value=stay]").click();
    page.waitForLoadState();
    assertThat(page.locator("[role=alert]").count()).isPositive();
    assertThat(designer.main().textContent()).contains("plan.txt");
    page.locator("#title").fill("The plan");
    page.locator("button[name=save][value=stay]").click();
    page.waitForURL("**done=stepSaved");
    assertThat(designer.main().textContent()).contains("plan.txt");
  }

  private String step(Member member) {
    return member.get("training/tracks/" + slug).expecting(2).json().at("/steps/0/id").asText();
  }

  // Where the stylesheet shows the sum, no script is asked.
  private static String sum(Page page) {
    return (String)
        page.evaluate(
            """
            () => {
              const rules = [...document.querySelectorAll(".rubric [data-criterion] input:checked")];
              return String(rules.reduce((all, one) =>
                all + Number(/points (\\d+)/.exec(getComputedStyle(one).counterIncrement)?.[1] ?? 0), 0));
            }""");
  }

  private static void clean(Page page) {
    assertThat(page.locator("body").getAttribute("data-outcome"))
        .as(page.url())
        .isNotEqualTo("failed");
    assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
  }

  private static void goes(Page page, Runnable act) {
    String before = page.url();
    act.run();
    page.waitForURL(url -> !url.equals(before));
    page.waitForLoadState();
  }
}
