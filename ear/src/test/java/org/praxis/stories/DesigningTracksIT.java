package org.praxis.stories;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.dev.FormVisitor;

/** A trainer builds a track from nothing, keeps it up to date, and learners take it. */
class DesigningTracksIT extends CompanyStory {
  private final Praxis praxis = Praxis.shared();
  private final Member owner = praxis.as("moderator1");
  private final Member trainerAtTheApi = praxis.as("trainer1");
  private final String community = "d-" + UUID.randomUUID();
  private final String slug = "calm-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void aCommunity() {
    owner.found(community, 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1440, 390})
  void aTrackIsBuiltFromNothingAndALearnerGetsItsCertificate(int width) {
    Visitor trainer = browser.as("trainer1");
    trainer.page().setViewportSize(width, 844);
    begins(trainer);
    adds(trainer, 1, "PAGE", "What an upset customer needs");
    adds(trainer, 1, "ACKNOWLEDGEMENT", "Our promise");
    addsStage(trainer, "Practise");
    adds(trainer, 2, "QUIZ", "Would you say that?");
    adds(trainer, 2, "DISCUSSION", "Help a colleague");
    namesTheFirstStage(trainer, "Before you begin");
    assertThat(trainer.main().locator(".outline-lacking").count()).isEqualTo(4);
    assertThat(trainer.page().locator("aside .gaps li").count()).isGreaterThanOrEqualTo(4);

    opensStep(trainer, "What an upset customer needs");
    trainer.write("What to read", "Before anything else, **listen**.");
    saves(trainer, "next");
    trainer.write("What learners confirm", "I answer within one working day.");
    needsStep(trainer, "1. What an upset customer needs");
    saves(trainer, "next");
    writesTheQuiz(trainer);
    saves(trainer, "next");
    trainer.write("What learners do", "Answer a real case.");
    trainer.page().locator("#community").selectOption(community);
    saves(trainer, "stay");

    trainer.open("/training/draft/" + slug);
    assertThat(trainer.main().locator(".outline-lacking").count()).isZero();
    Visitor learner = browser.as("learner1");
    learner.page().setViewportSize(width, 844);
    assertThat(learner.open("/training/track/" + slug).status()).isEqualTo(404);

    previews(trainer);
    publishesFirst(trainer);
    takes(learner);
  }

  @Test
  void whatIsMissingIsSaidWhereItIsMissing() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "LINK", "A recorded call");
    trainer.open("/training/publish/" + slug);
    assertThat(trainer.page().locator("button[name=publish]").count()).isZero();
    trainer.follow("A recorded call");
    trainer.page().waitForURL("**/training/draft-step/" + slug + "/**");
    assertThat(trainer.main().locator(".notice-warn").textContent()).isNotBlank();
    trainer.page().locator("#link").fill("https://calls.example/2026");
    saves(trainer, "stay");
    assertThat(trainer.page().locator("#link").inputValue())
        .isEqualTo("https://calls.example/2026");
  }

  @Test
  void whatWasTypedStaysWhereSomebodyElseWasFaster() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "PAGE", "Listen");
    opensStep(trainer, "Listen");
    Visitor elsewhere = browser.as("trainer1");
    elsewhere.open("/training/draft/" + slug);
    adds(elsewhere, 1, "PAGE", "And then");
    trainer.write("What to read", "All that I typed.");
    for (int press = 1; press <= 2; press++) {
      trainer.page().locator("button[name=save][value=stay]").click();
      trainer.page().locator(".notice-bad").waitFor();
      assertThat(trainer.written("What to read")).isEqualTo("All that I typed.");
    }
    trainer.page().locator("button[name=saveMine]").click();
    trainer.page().locator(".notice-good").waitFor();
    assertThat(trainer.written("What to read")).isEqualTo("All that I typed.");
  }

  @Test
  void whoeverWasSlowerReadsBothAndChooses() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "PAGE", "Listen");
    opensStep(trainer, "Listen");
    String step = trainer.page().url();
    writesElsewhere(step, "What they wrote.");
    trainer.write("What to read", "What I wrote.");
    for (int press = 1; press <= 2; press++) {
      trainer.page().locator("button[name=save][value=stay]").click();
      trainer.page().locator(".overtaken").waitFor();
      assertThat(trainer.main().locator(".overtaken-field").allTextContents())
          .singleElement()
          .asString()
          .contains("What to read", "What they wrote.", "What I wrote.");
    }
    WritingStory.assertNothingBreaksAxe(trainer);
    trainer.page().locator("#title").press("Enter");
    assertThat(trainer.page().locator(".overtaken").isVisible()).as("Enter is no choice").isTrue();
    writesElsewhere(step, "What they wrote then.");
    trainer.page().locator("button[name=saveMine]").click();
    trainer.page().locator(".overtaken:has-text('What they wrote then.')").waitFor();
    trainer.page().locator("button[name=saveMine]").click();
    trainer.page().locator(".notice-good").waitFor();
    assertThat(trainer.written("What to read")).isEqualTo("What I wrote.");

    writesElsewhere(step, "What they wrote last.");
    trainer.write("What to read", "What I wrote last.");
    trainer.page().locator("button[name=save][value=stay]").click();
    trainer.page().locator("button[name=saveTheirs]").click();
    trainer.page().locator(".notice-good").waitFor();
    assertThat(trainer.written("What to read")).isEqualTo("What they wrote last.");
  }

  @Test
  void enterSavesAStepAndLookingAtItsTextKeepsAllThatWasTyped() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community);
    String step = "/training/draft-step/" + track.slug() + "/" + track.page();
    Visitor trainer = browser.as("trainer1");
    trainer.open(step);
    trainer.page().locator("#title").fill("What they need");
    trainer.page().locator("#title").press("Enter");
    trainer.page().locator(".notice-good").waitFor();
    assertThat(track.read(trainerAtTheApi).at("/draft/stages/0/steps/0/title").asText())
        .isEqualTo("What they need");

    FormVisitor withoutScripts = new FormVisitor(praxis.address());
    assertThat(withoutScripts.signIn("trainer1", "praxis").isSignedIn()).isTrue();
    long version = track.version(trainerAtTheApi);
    track.change(trainerAtTheApi, "What they need", "Theirs");
    FormVisitor.Landing looked =
        withoutScripts.post(
            step,
            Map.of(
                "preview", "", "title", "Mine", "text", "All of **it**.", "version", "" + version));
    assertThat(looked.status()).isEqualTo(200);
    assertThat(looked.text())
        .contains("value=\"Mine\"", "All of **it**.", "<strong>it</strong>")
        .as("it goes on from where it began")
        .contains("name=\"version\" value=\"" + version + "\"");
  }

  @Test
  void whatIsSaidOfTheTrackAndOfAStageIsChosenToo() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    Page page = trainer.page();
    Visitor elsewhere = browser.as("trainer1");
    elsewhere.open("/training/draft/" + slug);
    elsewhere.page().locator(".draft-about > summary").click();
    elsewhere.page().locator("#title").fill("Theirs");
    elsewhere.page().locator("button[name=about]").click();
    elsewhere.page().locator(".notice-good").waitFor();
    page.locator(".draft-about > summary").click();
    page.locator("#title").fill("Mine");
    for (int press = 1; press <= 2; press++) {
      page.locator("button[name=about]").click();
      page.locator(".overtaken").waitFor();
      assertThat(page.locator(".overtaken-field").first().textContent()).contains("Theirs", "Mine");
    }
    page.locator("button[name=aboutMine]").click();
    page.locator(".notice-good").waitFor();
    assertThat(page.locator("h1").textContent()).isEqualTo("Mine");

    elsewhere.open("/training/draft/" + slug);
    namesTheFirstStage(elsewhere, "Their stage");
    page.locator("details.stage-settings summary").first().click();
    page.locator("#stages-1-title").fill("My stage");
    for (int press = 1; press <= 2; press++) {
      page.locator("button[name=changeStage]").click();
      page.locator(".overtaken").waitFor();
    }
    page.locator("button[name=changeStageTheirs]").click();
    page.locator(".notice-good").waitFor();
    assertThat(page.locator("#stage-1").textContent()).isEqualTo("Their stage");
  }

  @Test
  void whatWasChosenIsStillChosenWhereAFormIsShownAgainAndMineIsWhatIsSaved() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community);
    Visitor trainer = browser.as("trainer1");
    Page page = trainer.page();
    trainer.open("/training/draft/" + track.slug());
    track.change(trainerAtTheApi, "\"Practise\"", "\"Theirs\"");
    page.locator("details.stage-settings > summary").nth(1).click();
    Locator inOrder = page.locator("details.stage-settings").nth(1).locator("input[name=inOrder]");
    inOrder.check();
    page.locator("#stages-2-needed").selectOption("1");
    page.locator("button[name=changeStage][value='2']").click();
    page.locator(".overtaken").waitFor();
    assertThat(page.locator("#stages-2-needed").inputValue()).isEqualTo("1");
    assertThat(inOrder.isChecked()).isTrue();
    page.locator("button[name=changeStageMine]").click();
    page.waitForURL("**/training/draft/" + track.slug() + "#stage-2");
    JsonNode stage = track.read(trainerAtTheApi).at("/draft/stages/1");
    assertThat(stage.path("needed").asInt()).isEqualTo(1);
    assertThat(stage.path("inOrder").asBoolean()).isTrue();
    assertThat(stage.path("title").asText()).isEqualTo("Practise");

    page.locator(".draft-about > summary").click();
    page.locator("input[name=stagesInOrder]").uncheck();
    page.locator("#title").fill("");
    page.locator("button[name=about]").click();
    page.locator("#title-error").waitFor();
    assertThat(page.locator("input[name=stagesInOrder]").isChecked()).isFalse();
    page.locator("#title").fill("Mine");
    track.change(trainerAtTheApi, "\"days\":21", "\"days\":28");
    page.locator("button[name=about]").click();
    page.locator(".overtaken").waitFor();
    assertThat(page.locator("input[name=stagesInOrder]").isChecked()).isFalse();
    page.locator("button[name=aboutMine]").click();
    page.locator(".notice-good").waitFor();
    assertThat(track.read(trainerAtTheApi).at("/draft/stagesInOrder").asBoolean(true)).isFalse();
  }

  @Test
  void aStepGoesThroughStagesThatAreEmpty() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "PAGE", "Listen");
    Page page = trainer.page();
    for (int stage = 2; stage <= 3; stage++) {
      page.locator("details.add-stage summary").click();
      page.locator("#stage-title").fill("Stage");
      trainer.press("Add the stage");
      page.locator("#stage-" + stage).waitFor();
    }
    String step =
        page.locator(".outline-step a[id^=step-]").getAttribute("id").substring("step-".length());
    for (String move : new String[] {"down 2:1", "down 3:1", "up 2:1", "up 1:1"}) {
      String[] way = move.split(" ");
      leads(page, () -> page.locator("#" + way[0] + "-" + step).click());
      assertThat(placeOf(page, step)).as(move).isEqualTo(way[1]);
    }
    assertThat(page.locator("#up-" + step).isDisabled()).isTrue();
  }

  @Test
  void aFileWithNothingInItIsRefusedAtItsField() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "FILE", "The form");
    opensStep(trainer, "The form");
    Page page = trainer.page();
    page.locator("#upload").setInputFiles(new FilePayload("empty.txt", "text/plain", new byte[0]));
    page.locator("button[name=save][value=stay]").click();
    page.locator("#upload-error").waitFor();
    assertThat(page.locator("#upload-error").textContent()).contains("has nothing in it");
    page.locator("#upload")
        .setInputFiles(new FilePayload("form.txt", "text/plain", "Sign here.".getBytes(UTF_8)));
    saves(trainer, "stay");
    assertThat(trainer.main().textContent()).contains("form.txt");
  }

  @Test
  void whatWillBePublishedIsReadBeforeAndWhatKeepsLearnersFromItAfter() {
    String strict = "d-" + UUID.randomUUID();
    owner.found(strict, 1);
    trainerAtTheApi.join(strict);
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "SESSION", "Practise together");
    adds(trainer, 1, "DISCUSSION", "What helped you?");
    opensStep(trainer, "What helped you?");
    trainer.write("What learners do", "Tell us about a call.");
    trainer.page().locator("#community").selectOption(strict);
    trainer.page().locator("input[name=talk-place][value=OWN]").check();
    saves(trainer, "stay");
    trainer.open("/training/publish/" + slug);
    String contents = trainer.main().locator(".publish-stage").textContent();
    assertThat(contents).contains("Practise together", "Session", "What helped you?", "Discussion");
    publishes(trainer);
    assertThat(trainer.main().locator("a[href*='/communities/topic/']").first().textContent())
        .contains("What helped you?");
    trainer.main().locator(".notice a[href*='/training/session-edit/']").click();
    trainer.page().waitForURL("**/training/session-edit/**");
    Visitor learner = browser.as("learner1");
    learner.open("/training/track/" + slug);
    assertThat(learner.main().textContent()).doesNotContain("Moderators have to");
  }

  @Test
  void aDayThatIsOverIsToldAndNotRefused() {
    Visitor trainer = browser.as("trainer1");
    begins(trainer);
    adds(trainer, 1, "PAGE", "Listen");
    opensStep(trainer, "Listen");
    trainer.page().locator("details.draft-rules > summary").click();
    trainer.page().locator("#opensOn").fill("1999-05-01");
    saves(trainer, "stay");
    assertThat(trainer.page().locator("#opensOn-past").textContent()).contains("This day is over");
  }

  @Test
  void theOutlineIsArrangedByTheKeyboardAlone() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community);
    Visitor trainer = browser.as("trainer1");
    Typist typist = new Typist(trainer);
    Page page = trainer.page();
    typist.opens("/training/draft/" + track.slug());
    typist.skipsToTheContent();
    Locator down = page.locator("#down-" + track.page());
    typist.goesTo(down);
    // Twice within its stage, and once into the next.
    for (int place = 2; place <= 4; place++) {
      leads(page, () -> typist.presses("Enter"));
      typist.isNowAt(page.locator("#down-" + track.page()));
      assertThat(placeOf(page, track.page())).isEqualTo(place == 4 ? "2:1" : "1:" + place);
    }
    typist.goesTo(page.locator("summary:has-text('Add a step')").last());
    typist.presses("Enter");
    typist.goesTo(page.locator("details.add-step[open] input[name=kind]:checked").last());
    typist.presses("ArrowRight");
    typist.goesTo(page.locator("#add-2-title"));
    typist.types("By keyboard");
    typist.pressesAndGoes("Enter", "**/training/draft/*?add=2&kind=QUIZ**");
    typist.isNowAt(page.locator("#add-2-title"));
    assertThat(page.locator(".outline-step:has-text('By keyboard') .kind-of-QUIZ").count()).isOne();
  }

  @Test
  void aSecondEditionLeavesLearnersAndAThirdTakesThemAlong() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community).published(trainerAtTheApi);
    Member learner = praxis.as("learner1");
    Member late = praxis.as("learner2");
    String enrolment = learner.enrol(track.slug());
    learner.post("me/enrolments/" + enrolment + "/steps/1/completion", null).expecting(2);

    Visitor trainer = browser.as("trainer1");
    changesTheFirstPage(trainer, track, "Listen, and then **listen again**.");
    trainer.open("/training/publish/" + track.slug());
    assertThat(trainer.main().locator(".publish-changes").textContent())
        .contains("What an upset customer needs");
    assertThat(trainer.main().textContent()).contains("One person is in progress");
    trainer.page().locator("#note").fill("More about listening.");
    publishes(trainer);
    Visitor reader = browser.as("learner1");
    reader.open("/training/track/" + track.slug());
    assertThat(reader.main().locator(".edition-news summary").textContent())
        .contains("edition 2", "edition 1");
    reader.open("/training/step/" + track.slug() + "/1");
    assertThat(reader.main().textContent()).doesNotContain("listen again");
    late.enrol(track.slug());
    assertThat(text(late, track.slug())).contains("listen again");

    changesTheFirstPage(trainer, track, "Listen three times.");
    trainer.open("/training/publish/" + track.slug());
    Locator again = trainer.page().locator("input[name=again][value='" + track.page() + "']");
    assertThat(again.isVisible()).as("only those who move do something again").isFalse();
    trainer.page().locator("input[name=learners][value=MOVE]").check();
    again.check();
    trainer.page().locator("#note").fill("Again, because it matters.");
    publishes(trainer);
    reader.open("/training/track/" + track.slug());
    assertThat(reader.main().locator(".edition-news").count()).isZero();
    assertThat(reader.main().locator(".path-step").first().getAttribute("class"))
        .contains("path-NEXT");
    reader.open("/training/step/" + track.slug() + "/1");
    assertThat(reader.main().textContent()).contains("Listen three times.");
    reader.press("I have read this");
    reader.page().waitForURL("**/training/step/" + track.slug() + "/2?done=read");
    awaitsTheMessage(reader, track);
  }

  @Test
  void aLockedStepSaysWhatOpensItAndNothingElse() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community).published(trainerAtTheApi);
    praxis.as("learner1").enrol(track.slug());
    Visitor learner = browser.as("learner1");
    learner.open("/training/step/" + track.slug() + "/4");
    assertThat(learner.main().textContent())
        .contains("This step is not open yet")
        .doesNotContain("A customer shouts");
    assertThat(learner.main().locator("input[type=radio]").count()).isZero();
    learner.follow("Continue with step 1");
    learner.page().waitForURL("**/training/step/" + track.slug() + "/1");
  }

  @Test
  void nobodyButWhoDesignsItSeesADraft() {
    SampleTrack track = SampleTrack.begun(trainerAtTheApi, community);
    Visitor learner = browser.as("learner1");
    for (String page : new String[] {"draft/", "publish/", "preview/"}) {
      assertThat(learner.open("/training/" + page + track.slug()).status()).as(page).isEqualTo(403);
    }
    assertThat(learner.open("/training/track/" + track.slug()).status()).isEqualTo(404);
    learner.open("/training/tracks");
    assertThat(learner.page().content()).doesNotContain(track.slug());
  }

  // --- in a trainer's words

  private void begins(Visitor trainer) {
    trainer.open("/training/design");
    trainer.main().locator("a[href$='/training/design?new=true']").first().click();
    trainer.write("Title of the track", "Calm conversations with Zoë");
    assertThat(trainer.page().locator("#slug").inputValue())
        .isEqualTo("calm-conversations-with-zoe");
    trainer.page().locator("#slug").fill(slug);
    trainer.write("Summary", "You stay calm.");
    trainer.press("Begin");
    trainer.page().waitForURL("**/training/draft/" + slug + "?done=begun");
  }

  private static void adds(Visitor trainer, int stage, String kind, String title) {
    Page page = trainer.page();
    Locator adding = page.locator("details.add-step", new Page.LocatorOptions()).nth(stage - 1);
    if (adding.getAttribute("open") == null) {
      adding.locator("summary").click();
    }
    adding.locator("input[name=kind][value=" + kind + "]").check();
    page.locator("#add-" + stage + "-title").fill(title);
    page.keyboard().press("Enter");
    page.locator(".outline-step", new Page.LocatorOptions().setHasText(title)).waitFor();
  }

  private static void addsStage(Visitor trainer, String title) {
    trainer.page().locator("details.add-stage summary").click();
    trainer.page().locator("#stage-title").fill(title);
    trainer.press("Add the stage");
    trainer.page().locator("#stage-2").waitFor();
  }

  private static void namesTheFirstStage(Visitor trainer, String title) {
    trainer.page().locator("details.stage-settings summary").first().click();
    trainer.page().locator("#stages-1-title").fill(title);
    trainer.page().locator("button[name=changeStage][value='1']").click();
    trainer.page().locator("#stage-1", new Page.LocatorOptions().setHasText(title)).waitFor();
  }

  private void writesElsewhere(String step, String text) {
    Visitor elsewhere = browser.as("trainer1");
    elsewhere.open(step.replaceAll("^https?://[^/]+|[?#].*", ""));
    elsewhere.write("What to read", text);
    saves(elsewhere, "stay");
  }

  private static void opensStep(Visitor trainer, String title) {
    trainer.main().getByRole(AriaRole.LINK, named(title)).first().click();
    trainer.page().waitForURL("**/training/draft-step/**");
  }

  private static Locator.GetByRoleOptions named(String title) {
    return new Locator.GetByRoleOptions().setName(title).setExact(true);
  }

  private static void saves(Visitor trainer, String where) {
    trainer.page().locator("button[name=save][value=" + where + "]").click();
    trainer.page().locator(".notice-good").waitFor();
  }

  private static void needsStep(Visitor trainer, String title) {
    trainer.page().locator("details.draft-rules > summary").click();
    trainer.main().getByLabel(title).check();
  }

  private static void writesTheQuiz(Visitor trainer) {
    Page page = trainer.page();
    trainer.follow("Edit the quiz");
    page.waitForURL("**/training/draft-quiz/**");
    page.locator("#quiz-passMark").fill("50");
    page.locator("button[name=rules]").click();
    page.waitForURL("**/training/draft-quiz/**done=saved*");
    question(trainer, 1, "A customer shouts. What do you do first?", "Listen", "Explain");
    question(trainer, 2, "The customer is wrong. What now?", "Ask what happened", "Say so");
    page.locator("a.crumb").click();
    page.waitForURL("**/training/draft-step/**");
  }

  private static void question(
      Visitor trainer, int number, String text, String right, String wrong) {
    Page page = trainer.page();
    trainer.follow("Single choice");
    page.waitForURL("**/training/draft-quiz/**q=" + number + "*");
    page.locator("#question-text").fill(text);
    page.locator("#question-options-0-text").fill(right);
    page.locator("#question-options-1-text").fill(wrong);
    page.locator("input[name=question-right][value='0']").check();
    trainer.press("Save the question");
    page.waitForURL("**/training/draft-quiz/**done=questionSaved*");
  }

  private void previews(Visitor trainer) {
    trainer.open("/training/preview/" + slug);
    assertThat(trainer.main().locator(".preview-bar").isVisible()).isTrue();
    trainer.follow("Would you say that?");
    trainer.page().waitForURL("**/training/preview/" + slug + "/3");
    assertThat(trainer.main().textContent()).contains("A customer shouts");
    assertThat(trainer.main().locator("form").count()).isZero();
  }

  private void publishesFirst(Visitor trainer) {
    trainer.open("/training/draft/" + slug);
    trainer.main().locator("a[href$='/training/publish/" + slug + "']").click();
    publishes(trainer);
  }

  private static void publishes(Visitor trainer) {
    trainer.page().locator("button[name=publish]").click();
    trainer.page().waitForURL("**/training/track/*?done=published*");
  }

  private void takes(Visitor learner) {
    owner.ask(community, "A real case", "What now?").expecting(2);
    learner.open("/training/track/" + slug);
    learner.press("Enrol");
    learner.open("/training/step/" + slug + "/2");
    assertThat(learner.main().textContent()).contains("This step is not open yet");
    learner.open("/training/step/" + slug + "/1");
    learner.press("I have read this");
    learner.page().waitForURL("**/training/step/" + slug + "/2?done=read");
    learner.press("I confirm that I have read this and keep to it");
    learner.page().waitForURL("**/training/step/" + slug + "/3?done=read");
    learner.press("Begin the quiz");
    learner.page().waitForURL("**/training/sitting/**");
    for (String answer : new String[] {"Listen", "Ask what happened"}) {
      learner.main().getByText(answer, new Locator.GetByTextOptions().setExact(true)).click();
    }
    learner.press("Finish");
    learner.follow("Continue with step 4");
    learner.page().waitForURL("**/training/step/" + slug + "/4");
    learner.follow("A real case");
    learner.reply("Ask them what happened first.");
    await()
        .atMost(Duration.ofSeconds(15))
        .until(
            () -> {
              learner.open("/training/track/" + slug);
              return learner.page().locator("a[href*='/training/certificate/']").count() > 0;
            });
  }

  private static void changesTheFirstPage(Visitor trainer, SampleTrack track, String text) {
    trainer.open("/training/draft-step/" + track.slug() + "/" + track.page());
    trainer.write("What to read", text);
    saves(trainer, "stay");
  }

  private static String text(Member learner, String slug) {
    return learner.get("training/tracks/" + slug).json().at("/steps/0/html").asText();
  }

  private static void awaitsTheMessage(Visitor reader, SampleTrack track) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              reader.open("/notification/inbox");
              return reader
                      .main()
                      .locator("a[href*='/training/track/" + track.slug() + "']")
                      .count()
                  > 0;
            });
  }

  // To the same address again, but for what follows its mark: until the whole new page is there.
  private static void leads(Page page, Runnable act) {
    page.evaluate("document.documentElement.dataset.before = 'yes'");
    act.run();
    page.waitForFunction(
        "() => document.readyState === 'complete' && !document.documentElement.dataset.before");
  }

  /** Stage and place in it, as in "2:1". */
  private static String placeOf(Page page, String step) {
    return (String)
        page.evaluate(
            """
            id => {
              const step = document.getElementById("step-" + id).closest("li");
              const stages = [...document.querySelectorAll("section.stage")];
              const stage = stages.indexOf(step.closest("section.stage")) + 1;
              return stage + ":" + ([...step.parentElement.children].indexOf(step) + 1);
            }""",
            step);
  }
}
