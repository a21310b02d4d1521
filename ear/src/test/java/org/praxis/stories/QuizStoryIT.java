package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/** A trainer builds a quiz from a file, learners sit it, and their answers tell how good it is. */
class QuizStoryIT extends CompanyStory {
  private static final String FILE =
      """
      // All six kinds.
      $CATEGORY: Service/Calls

      ::Greeting:: What comes first? {=The name#Exactly. ~The price#Later.}

      ::Signs:: What tells that somebody is upset? {~%50%A loud voice ~%50%Short answers ~%-100%A long number}

      ::Pairs:: What belongs together? {=cat -> meow =dog -> woof}

      ::Order:: In which order? {>3 ALL VERTICAL
        Listen
        Ask
        Answer
      }

      ::Word:: How do we greet? {=hello* =%50%hi####Friendly is enough.}

      ::Number:: How many rings? {#2.5:0.5}
      """;

  private final Member trainerAtTheApi = Praxis.shared().as("trainer1");
  private final String slug = "q-" + UUID.randomUUID();
  private final String bankTitle = "Calls " + UUID.randomUUID().toString().substring(0, 8);
  private final String step = UUID.randomUUID().toString();

  @BeforeEach
  void aTrackWithAQuizThatAsksNothingYet() {
    JsonNode begun =
        trainerAtTheApi
            .post(
                "training/drafts",
                "{\"slug\":\"%s\",\"title\":\"On the phone\",\"summary\":\"Calls.\",\"days\":14}"
                    .formatted(slug))
            .expecting(2)
            .json();
    SampleTrack.save(
            trainerAtTheApi,
            slug,
            begun.path("version").asLong(),
            """
            {"slug":"%s","title":"On the phone","summary":"Calls.","days":14,"stagesInOrder":false,"stages":[
              {"inOrder":false,"steps":[{"id":"%s","kind":"QUIZ","title":"On the phone: quiz","text":"Six questions."}]}]}
            """
                .formatted(slug, step))
        .expecting(2);
  }

  @Test
  void aQuizIsBuiltFromAFileTakenAndItsAnswersTellTheTrainerWhatIsHard() {
    Visitor trainer = browser.as("trainer1");
    readsTheFile(trainer);
    buildsTheQuiz(trainer);
    new SampleTrack(slug, step, step).published(trainerAtTheApi);

    Visitor learner = browser.as("learner1");
    learner.open("/training/track/" + slug);
    learner.press("Enrol");
    learner.open("/training/step/" + slug + "/1");
    assertThat(learner.main().textContent()).contains("6 questions", "80 % needed", "30 minutes");
    learner.press("Begin the quiz");
    failsByKeyboard(learner);
    learner.follow("Back to the step");
    learner.press("Try again");
    passesAfterAReload(learner);

    trainer.open("/training/quiz-analysis/" + slug + "/" + step);
    assertThat(trainer.main().locator("tbody tr").count()).isEqualTo(6);
    assertThat(trainer.main().textContent())
        .contains("From the first sitting of 1 learner", "Greeting", "Too few answers to say");
    Member.Answer csv =
        trainerAtTheApi.get("training/tracks/" + slug + "/quizzes/" + step + "/analysis.csv");
    assertThat(csv.expecting(2).text()).startsWith("question,wording,name,kind,").contains("Pairs");
  }

  private void readsTheFile(Visitor trainer) {
    Page page = trainer.page();
    trainer.open("/training/banks");
    page.locator("#title").fill(bankTitle);
    trainer.press("Begin the bank");
    trainer.follow("Read from a file");
    page.waitForURL("**/training/bank-import/**");
    page.locator("#text").fill(FILE.replace("{#2.5:0.5}", "{#about two}"));
    trainer.press("Read the questions");
    page.locator("#outcome").waitFor();
    assertThat(page.locator("#outcome").textContent())
        .contains("Nothing was taken", "Line 18, column");
    page.locator("#text").fill(FILE);
    trainer.press("Read the questions");
    page.waitForURL("**/training/bank/*?done=questionsRead");
    assertThat(trainer.main().locator("tbody tr").count()).isEqualTo(6);
  }

  private void buildsTheQuiz(Visitor trainer) {
    Page page = trainer.page();
    setsTheRules(trainer);
    page.locator("#bank")
        .selectOption(
            new com.microsoft.playwright.options.SelectOption().setLabel(bankTitle + " (6)"));
    page.locator("#count").fill("6");
    page.locator("button[name=draw]").click();
    page.locator("button[name=undraw]:has-text('6 from " + bankTitle + "')").waitFor();
  }

  private void setsTheRules(Visitor trainer) {
    Page page = trainer.page();
    trainer.open("/training/draft-quiz/" + slug + "/" + step);
    page.locator("#quiz-passMark").fill("80");
    page.locator("#quiz-minutes").fill("30");
    page.locator("#quiz-attempts").fill("3");
    page.locator("button[name=rules]").click();
    page.locator(".notice-good").waitFor();
  }

  @Test
  void aDrawThatIsRefusedLeavesTheRulesAsTheyAre() {
    Visitor trainer = browser.as("trainer1");
    Page page = trainer.page();
    setsTheRules(trainer);
    page.locator("#count").fill("6");
    page.locator("button[name=draw]").click();
    page.locator("#bank-error").waitFor();
    assertThat(page.locator("#count").inputValue()).as("what was typed is there").isEqualTo("6");
    page.locator("button[name=rules]").click();
    page.locator(".notice-good").waitFor();
    assertThat(page.locator("#quiz-passMark").inputValue()).isEqualTo("80");
    assertThat(page.locator("#quiz-minutes").inputValue()).isEqualTo("30");
    assertThat(page.locator("#quiz-attempts").inputValue()).isEqualTo("3");
  }

  @Test
  void aDrawFromNoBankAtAllIsNoMistakeOfOurs() {
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    assertThat(visitor.signIn("trainer1", "praxis").isSignedIn()).isTrue();
    Map<String, String> draw =
        Map.of(
            "draw",
            "add",
            "bank",
            "none",
            "count",
            "6",
            "version",
            String.valueOf(new SampleTrack(slug, step, step).version(trainerAtTheApi)));
    assertThat(visitor.post("/training/draft-quiz/" + slug + "/" + step, draw).status())
        .isEqualTo(404);
  }

  @Test
  void whoeverWasSlowerAtTheRulesReadsBothAndChoosesAndMoreRowsAreNoChoice() {
    Visitor trainer = browser.as("trainer1");
    Page page = trainer.page();
    setsTheRules(trainer);
    Visitor elsewhere = browser.as("trainer1");
    setsTheRules(elsewhere);
    elsewhere.page().locator("#quiz-attempts").fill("5");
    elsewhere.page().locator("button[name=rules]").click();
    elsewhere.page().locator(".notice-good").waitFor();
    page.locator("#quiz-attempts").fill("7");
    for (int press = 1; press <= 2; press++) {
      page.locator("button[name=rules]").click();
      page.locator(".overtaken").waitFor();
      assertThat(page.locator(".overtaken-field").allTextContents())
          .singleElement()
          .asString()
          .contains("5", "7");
    }
    page.locator("button[name=rulesMine]").click();
    page.locator(".notice-good").waitFor();
    assertThat(page.locator("#quiz-attempts").inputValue()).isEqualTo("7");

    trainer.open("/training/draft-quiz/" + slug + "/" + step + "?q=1&kind=SINGLE");
    setsTheRules(elsewhere);
    page.locator("#question-text").fill("Mine");
    page.locator("button[name=more]").click();
    page.waitForLoadState();
    page.locator("#question-options-0-text").fill("Yes");
    page.locator("#question-options-1-text").fill("No");
    page.locator("input[name=question-right][value='0']").check();
    page.locator("button[name=question]").click();
    page.locator(".overtaken").waitFor();
    page.locator("button[name=questionMine]").click();
    page.locator(".notice-good").waitFor();
    assertThat(page.locator("#quiz-attempts").inputValue()).as("theirs stay").isEqualTo("3");
    assertThat(trainer.main().textContent()).contains("1. Mine");
  }

  @Test
  void whatIsTypedWhileAnAnswerIsOnItsWayOutlivesThePageWhicheverArrivesFirst() {
    SampleQuiz quiz = SampleQuiz.of(Praxis.shared());
    Page page = browser.as("learner1").page();
    page.navigate("/training/sitting/" + quiz.open());
    List<Route> sent = new ArrayList<>();
    page.route("**/answers/5", sent::add);
    Locator word = item(page, "SHORT_TEXT").locator("input[type=text]");
    word.fill("the older text");
    word.press("Tab");
    page.waitForCondition(() -> sent.size() == 1);
    word.fill("the newer text");
    page.evaluate("() => { dispatchEvent(new PageTransitionEvent('pagehide')); }");
    page.waitForCondition(() -> sent.size() == 2);
    page.waitForResponse("**/answers/5", () -> sent.get(1).resume());
    page.waitForResponse("**/answers/5", () -> sent.get(0).resume());
    assertThat(word(quiz)).isEqualTo("the newer text");
  }

  @Test
  void aPageThatTheBrowserKeptKnowsWhatWasAnsweredSince() {
    SampleQuiz quiz = SampleQuiz.of(Praxis.shared());
    Page page = browser.as("learner1").page();
    page.navigate("/training/sitting/" + quiz.open());
    item(page, "SINGLE").getByText("The name").click();
    page.locator("[data-state]:has-text('Saved.')").waitFor();
    Member learner = Praxis.shared().as("learner1");
    for (String number : new String[] {"1", "5"}) {
      learner
          .put(
              "training/sittings/" + quiz.open() + "/answers/" + number,
              "{\"answer\":{%s}}"
                  .formatted(number.equals("1") ? "\"options\":[]" : "\"text\":\"hi\""))
          .expecting(2);
    }
    page.evaluate(
        "() => { window.kept = true; dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})); }");
    page.waitForFunction("() => !window.kept && document.readyState === 'complete'");
    assertThat(item(page, "SHORT_TEXT").locator("input[type=text]").inputValue()).isEqualTo("hi");
    assertThat(item(page, "SINGLE").locator("input:checked").count()).isZero();
    item(page, "SHORT_TEXT").locator("input[type=text]").fill("hello");
    item(page, "SHORT_TEXT").locator("input[type=text]").press("Tab");
    page.locator("[data-state]:has-text('Saved.')").waitFor();
    assertThat(word(quiz)).isEqualTo("hello");
  }

  private static String word(SampleQuiz quiz) {
    return Praxis.shared()
        .as("learner1")
        .get("training/sittings/" + quiz.open())
        .expecting(2)
        .json()
        .at("/items/4/text")
        .asText();
  }

  @Test
  void whoAllowsASittingASecondTimeReadsThatNothingChanged() {
    SampleQuiz quiz = SampleQuiz.of(Praxis.shared());
    String address = "/training/quiz-analysis/" + quiz.slug() + "/" + quiz.step();
    Visitor trainer = browser.as("trainer1");
    Visitor elsewhere = browser.as("trainer1");
    for (Visitor one : List.of(trainer, elsewhere)) {
      one.open(address);
      assertThat(one.main().textContent()).contains("They have no sitting left.");
    }
    WritingStory.assertNothingBreaksAxe(trainer);
    trainer.page().locator("button[name=another]").click();
    trainer.main().getByText("may sit the quiz once more").waitFor();
    elsewhere.page().locator("button[name=another]").click();
    elsewhere.main().getByText("Nothing was changed").waitFor();
    assertThat(elsewhere.page().locator("button[name=another]").count()).isZero();
  }

  @Test
  void anAnswerIsSavedWhateverLanguageIsAskedFor() {
    SampleQuiz quiz = SampleQuiz.of(Praxis.shared());
    for (String languages : new String[] {"xx;q=zz", "de;;q"}) {
      Member.Answer saved =
          Member.send(
              Praxis.shared()
                  .as("learner1")
                  .request("/api/v1/training/sittings/" + quiz.open() + "/answers/6")
                  .header("Content-Type", "application/json")
                  .header("Accept-Language", languages)
                  .PUT(BodyPublishers.ofString("{\"answer\":{\"text\":\"3\"}}"))
                  .build());
      assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    }
  }

  private static Locator item(Page page, String kind) {
    return page.locator("[data-kind=" + kind + "]");
  }

  // A reader is told of what a field names, whether or not it is hidden.
  private static boolean isSaidToBeFlawed(Page page, String kind, String field) {
    String names = item(page, kind).locator(field).first().getAttribute("aria-describedby");
    return names != null
        && names.contains(item(page, kind).locator("[data-flaw]").getAttribute("id"));
  }

  private static void failsByKeyboard(Visitor learner) {
    Page page = learner.page();
    page.waitForURL("**/training/sitting/**");
    Typist typist = new Typist(learner);
    typist.skipsToTheContent();
    // Drawn, they come in any order: by keyboard one goes through the page once.
    for (Locator item : page.locator("[data-item]").all()) {
      if (item.getAttribute("data-kind").equals("SHORT_TEXT")) {
        typist.goesTo(item.locator("input[type=text]"));
        typist.types("hello you");
      }
      if (item.getAttribute("data-kind").equals("SINGLE")) {
        typist.goesTo(item.locator("input[type=radio]").first());
        typist.presses("Space");
      }
    }
    page.locator("[data-state]:has-text('Saved.')").waitFor();
    typist.goesTo(page.locator("button[name=end][value=all]"));
    typist.presses("Enter");
    page.locator("button[name=end][value=anyway]").waitFor();
    page.locator("button[name=end][value=anyway]").press("Enter");
    page.locator("#outcome").waitFor();
    assertThat(page.locator("#outcome").textContent()).contains("Not passed: you have 33 %");
    assertThat(item(page, "SHORT_TEXT").textContent()).contains("Right", "Friendly is enough.");
    assertThat(item(page, "NUMERIC").textContent()).contains("Right is:", "2 … 3");
  }

  private static void passesAfterAReload(Visitor learner) {
    Page page = learner.page();
    page.waitForURL("**/training/sitting/**");
    item(page, "SINGLE").getByText("The name").click();
    String here = page.url().replaceAll(".*(?=/training/)", "");
    assertThat(isSaidToBeFlawed(page, "NUMERIC", "input[type=text]")).isFalse();
    assertThat(isSaidToBeFlawed(page, "ORDERING", "select")).isFalse();
    item(page, "NUMERIC").locator("input[type=text]").fill("abc");
    item(page, "NUMERIC").locator("input[type=text]").press("Tab");
    item(page, "NUMERIC").getByText("This is not a number.").waitFor();
    assertThat(isSaidToBeFlawed(page, "NUMERIC", "input[type=text]")).isTrue();
    place(page, "ORDERING", "Listen", "Place 1");
    place(page, "ORDERING", "Ask", "Place 1");
    item(page, "ORDERING").locator("[data-flaw]").waitFor();
    assertThat(isSaidToBeFlawed(page, "ORDERING", "select")).isTrue();
    learner.open(here);
    assertThat(isSaidToBeFlawed(page, "NUMERIC", "input[type=text]")).isTrue();
    assertThat(isSaidToBeFlawed(page, "ORDERING", "select")).isTrue();
    place(page, "ORDERING", "Ask", "Place 2");
    item(page, "ORDERING")
        .locator("[data-flaw]")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    assertThat(isSaidToBeFlawed(page, "ORDERING", "select")).isFalse();
    item(page, "NUMERIC").locator("input[type=text]").fill("2,5");
    item(page, "NUMERIC").locator("input[type=text]").press("Tab");
    item(page, "NUMERIC").getByText("Understood as 2.5").waitFor();
    assertThat(item(page, "NUMERIC").getByText("This is not a number.").isVisible()).isFalse();
    assertThat(isSaidToBeFlawed(page, "NUMERIC", "input[type=text]")).isFalse();
    item(page, "SHORT_TEXT").locator("input[type=text]").fill("left at once");
    learner.open("/training/mine");
    learner.open(here);
    assertThat(item(page, "SHORT_TEXT").locator("input[type=text]").inputValue())
        .isEqualTo("left at once");
    assertThat(item(page, "SINGLE").locator("input[type=radio]").first().isChecked()).isTrue();
    assertThat(item(page, "NUMERIC").locator("input[type=text]").inputValue()).isEqualTo("2,5");
    item(page, "MULTIPLE").getByText("A loud voice").click();
    item(page, "MULTIPLE").getByText("Short answers").click();
    place(page, "MATCHING", "cat", "meow");
    place(page, "MATCHING", "dog", "woof");
    place(page, "ORDERING", "Listen", "Place 1");
    place(page, "ORDERING", "Ask", "Place 2");
    place(page, "ORDERING", "Answer", "Place 3");
    item(page, "SHORT_TEXT").locator("input[type=text]").fill("hi");
    learner.press("Finish");
    page.locator("#outcome").waitFor();
    assertThat(page.locator("#outcome").textContent()).contains("Passed: you have 91 %");
    learner.open("/training/sitting/" + page.url().replaceAll(".*/", ""));
    assertThat(page.locator("#sitting button").count()).isZero();
  }

  private static void place(Page page, String kind, String what, String where) {
    item(page, kind)
        .getByLabel(what, new Locator.GetByLabelOptions().setExact(true))
        .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(where));
  }

  @Test
  void withoutScriptsAPressOnSaveSavesAll() {
    SampleTrack.save(
            trainerAtTheApi,
            slug,
            new SampleTrack(slug, step, step).version(trainerAtTheApi),
            """
            {"slug":"%s","title":"On the phone","summary":"Calls.","days":14,"stagesInOrder":false,"stages":[
              {"inOrder":false,"steps":[{"id":"%s","kind":"QUIZ","title":"Quiz","text":"Two.","quiz":{"passMark":50,"questions":[
                {"text":"Which?","options":[{"text":"This","correct":true},{"text":"That","correct":false}]},
                {"kind":"SHORT_TEXT","text":"Say","accepted":[{"text":"yes"}]}]}}]}]}
            """
                .formatted(slug, step))
        .expecting(2);
    new SampleTrack(slug, step, step).published(trainerAtTheApi);
    Member learner = Praxis.shared().as("learner2");
    String enrolment = learner.enrol(slug);
    String sitting =
        learner.post("me/enrolments/" + enrolment + "/steps/1/sittings", null).expecting(2).id();
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    assertThat(visitor.signIn("learner2", "praxis").isSignedIn()).isTrue();
    visitor.post(
        "/training/sitting/" + sitting,
        Map.of(
            "save",
            "all",
            "answers-1",
            "1",
            "version-1",
            "0",
            "answers-2",
            "yes",
            "version-2",
            "0"));
    JsonNode saved = learner.get("training/sittings/" + sitting).expecting(2).json();
    assertThat(saved.at("/items/0/options/0/chosen").asBoolean()).isTrue();
    assertThat(saved.at("/items/1/text").asText()).isEqualTo("yes");
    assertThat(saved.toString()).doesNotContain("\"right\":true");
  }
}
