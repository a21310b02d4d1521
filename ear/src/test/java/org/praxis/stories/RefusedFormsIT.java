package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;

/**
 * Whatever form is refused: what is said at its top names each field that is wrong and leads to it,
 * and the field says the same to whoever does not see it.
 */
class RefusedFormsIT extends CompanyStory {
  private final Member moderator = Praxis.shared().as("moderator1");
  private final String slug = "c-" + UUID.randomUUID();

  @Test
  void foundingNamesEachFieldAndTheNumberOfItsClause() {
    refused("moderator1", "/communities/found", page -> press(page, "#found"));
    Page page = browser.as("moderator1").page();
    page.navigate("/communities/found");
    page.locator("#name").fill("A name");
    press(page, "#found");
    assertThat(said(page, "Address")).isTrue();
    assertThat(said(page, "Purpose")).isTrue();
    assertThat(said(page, "Name")).isFalse();
    assertThat(page.locator("[role=alert] li a").all())
        .as("in the order of the page")
        .extracting(link -> link.getAttribute("href"))
        .startsWith("#slug", "#charter-purpose");
    page.locator("#charter-clauses-0-text").fill("We are kind.");
    page.locator("#charter-clauses-1-kind").selectOption("NEVER_HERE");
    page.locator("#charter-clauses-1-terms").fill("held words");
    press(page, "#found");
    assertThat(said(page, "Clause 2")).isTrue();
  }

  @Test
  void settingsAndCharterNameTheirFields() {
    moderator.found(slug, 0);
    refused(
        "moderator1",
        "/communities/settings/" + slug,
        page -> {
          page.locator("#name").fill("");
          page.locator("#slowMinutes").fill("-5");
          press(page, "#save");
        });
    refused(
        "moderator1",
        "/communities/charter-edit/" + slug,
        page -> {
          page.locator("#charter-purpose").fill("");
          press(page, "#amend");
        });
  }

  @Test
  void whatOneSaysOfOneselfNamesItsFields() {
    refused("learner1", "/people/me", page -> press(page, "button[name=add]"));
    refused("learner1", "/people/me", page -> press(page, "button[name=create]"));
  }

  @Test
  void aDayOrANumberThatCannotBeReadIsNotForEver() {
    String name = Praxis.shared().as("learner1").get("me").json().at("/chip/name").asText();
    Map<String, String> exemption = Map.of("exempt", "on", "person", name, "reason", "Teaches it.");
    assertUnread("hr1", "/training/exemptions", exemption, "until", "12026-01-31");
    Map<String, String> evidence =
        Map.of(
            "add", "on", "title", "First aid", "provider", "Red Cross", "finished", "2024-01-31");
    assertUnread("learner1", "/training/transcript", evidence, "validUntil", "12026-01-31");
    Map<String, String> rule = Map.of("plan", "on", "people", name, "due-kind", "YEARLY");
    assertUnread("hr1", "/training/assignment-edit", rule, "validMonths", "1o");
  }

  @Test
  void allThatIsWrongIsNamedAtOnceAndNothingElse() {
    FormVisitor hr = new FormVisitor(Praxis.shared().address());
    assertThat(hr.signIn("hr1", "praxis").isSignedIn()).isTrue();
    String rule =
        hr.post(
                "/training/assignment-edit",
                Map.of(
                    "plan", "on",
                    "people", "Nobody Of This Name",
                    "due-kind", "RELATIVE",
                    "due-amount", "-3",
                    "due-atLeast", "99999999999"))
            .text();
    assertThat(rule)
        .contains("Choose a track.", "id=\"people-error\"", "id=\"due-amount-error\"")
        .contains("id=\"due-unit-error\"", "id=\"due-atLeast-error\"", "365")
        .contains("value=\"99999999999\"")
        .doesNotContain("id=\"audience-error\"");
    String evidence =
        hr.post(
                "/training/transcript",
                Map.of(
                    "add", "on",
                    "title", "First aid",
                    "link", "http://example.com",
                    "finished", "2999-01-31",
                    "validUntil", "2998-01-31"))
            .text();
    assertThat(evidence)
        .contains("id=\"provider-error\"", "id=\"link-error\"", "id=\"finished-error\"")
        .contains("id=\"validUntil-error\"");

    FormVisitor trainer = new FormVisitor(Praxis.shared().address());
    assertThat(trainer.signIn("trainer1", "praxis").isSignedIn()).isTrue();
    String track =
        trainer
            .post(
                "/training/design",
                Map.of("begin", "track", "title", "", "slug", "", "days", "99999999999"))
            .text();
    assertThat(track)
        .contains("id=\"title-error\"", "id=\"summary-error\"", "id=\"days-error\"", "730")
        .doesNotContain("id=\"slug-error\"");
  }

  private static void assertUnread(
      String who, String page, Map<String, String> typed, String field, String value) {
    FormVisitor visitor = new FormVisitor(Praxis.shared().address());
    assertThat(visitor.signIn(who, "praxis").isSignedIn()).isTrue();
    Map<String, String> sent = new HashMap<>(typed);
    sent.put(field, value);
    FormVisitor.Landing refused = visitor.post(page, sent);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("id=\"" + field + "-error\"", "value=\"" + value + "\"");
  }

  @Test
  void aRuleOfAssigningAndAnExemptionNameTheirFields() {
    refused(
        "hr1",
        "/training/assignment-edit",
        page -> {
          page.locator("#due-atLeast").fill("-5");
          press(page, "button[name=plan]");
        });
    refused(
        "hr1",
        "/training/exemptions?person-id=" + idOf("learner1"),
        page -> press(page, "button[name=exempt]"));
  }

  @Test
  void aNumberOfRemindersThatIsNoneIsNotTakenForNever() {
    refused(
        "hr1",
        "/training/reminders",
        page -> {
          page.locator("#escalateAfter").evaluate("f => { f.type = 'text'; f.value = 'a week'; }");
          press(page, "button[name=set]");
        });
  }

  private static String idOf(String name) {
    return Praxis.shared().as(name).get("me").json().at("/chip/id").asText();
  }

  @Test
  void aReportNamesItsFields() {
    moderator.found(slug, 0);
    String topic = moderator.ask(slug, "Who sells?", "I do.").id();
    refused(
        "learner1",
        "/communities/report/" + topic,
        page -> {
          page.locator("input[name=clause]").first().check();
          press(page, "button[name=report]");
        });
  }

  @Test
  void officesAndTracksNameTheirFields() {
    String office = moderator.get("offices").expecting(2).json().at("/items/0/id").asText();
    refused(
        "hr1",
        "/people/office/" + office,
        page -> {
          page.locator("#opens").fill("18:00");
          page.locator("#closes").fill("08:00");
          page.locator("input[name=days]").all().forEach(Locator::uncheck);
          press(page, "button[name=save]");
        });
    refused("trainer1", "/training/design?new=true", page -> press(page, "button[name=begin]"));
  }

  @Test
  void theDesignersFormsNameTheirFields() {
    moderator.found(slug, 0);
    SampleTrack track = SampleTrack.begun(Praxis.shared().as("trainer1"), slug);
    String outline = "/training/draft/" + track.slug();
    refused(
        "trainer1",
        outline,
        page -> {
          page.locator("details.draft-about > summary").click();
          page.locator("#title").fill("");
          page.locator("#days").fill("0");
          press(page, "button[name=about]");
        });
    refused("trainer1", outline + "?add=2", page -> press(page, "button[name=addStep][value='2']"));
    refused(
        "trainer1",
        outline,
        page -> {
          page.locator("details.stage-settings > summary").first().click();
          page.locator("#stages-1-title").evaluate("f => f.removeAttribute('maxlength')");
          page.locator("#stages-1-title").fill("x".repeat(121));
          press(page, "button[name=changeStage]");
        });
    refused(
        "trainer1",
        "/training/draft-step/" + track.slug() + "/" + track.quiz(),
        page -> {
          page.locator("#title").fill("");
          press(page, "button[name=save][value=stay]");
        });
    refused(
        "trainer1",
        "/training/draft-step/" + track.slug() + "/" + track.quiz(),
        page -> {
          page.locator("#media summary").first().click();
          page.locator("#image-file")
              .setInputFiles(new FilePayload("a.png", "image/png", new byte[] {1, 2, 3}));
          press(page, "#media button[name=media] >> nth=0");
        });
    String quiz = "/training/draft-quiz/" + track.slug() + "/" + track.quiz();
    refused(
        "trainer1",
        quiz,
        page -> {
          page.locator("#quiz-passMark").fill("101");
          page.locator("#quiz-minutes").fill("0");
          press(page, "button[name=rules]");
        });
    refused(
        "trainer1",
        quiz + "?q=2",
        page -> {
          Locator option = page.locator("#question-options-1-text");
          option.evaluate("f => f.removeAttribute('maxlength')");
          option.fill("x".repeat(301));
          page.locator("#question-options-0-percent").fill("much");
          press(page, "button[name=question]");
        });
    refused("trainer1", quiz, page -> press(page, "button[name=draw]"));
    refused("trainer1", "/training/banks", page -> press(page, "button[name=begin]"));
    String bank =
        Praxis.shared()
            .as("trainer1")
            .post("training/banks", "{\"title\":\"Refused\"}")
            .expecting(2)
            .json()
            .at("/bank/id")
            .asText();
    for (String kind :
        java.util.List.of("SINGLE", "MULTIPLE", "MATCHING", "ORDERING", "SHORT_TEXT", "NUMERIC")) {
      refused(
          "trainer1",
          "/training/bank-question-new/" + bank + "?kind=" + kind,
          page -> press(page, "button[name=save][value=stay]"));
    }
    refused("trainer1", "/training/bank-import/" + bank, page -> press(page, "button[name=read]"));
  }

  @Test
  void needsNameTheirFields() {
    refused("learner1", "/training/need-new", page -> press(page, "button[name=ask]"));
    String need =
        "/training/need/"
            + SampleNeed.of(Praxis.shared().as("learner1"), "refusing forms " + slug).id();
    refused("trainer1", need, page -> press(page, "button[name=answer]"));
    for (String act : java.util.List.of("close", "merge", "remove")) {
      refused(
          "trainer1",
          need,
          page -> {
            page.locator("details:has(button[name=" + act + "]) summary").last().click();
            press(
                page,
                "details button[name=" + act + "]" + (act.equals("merge") ? "[value=typed]" : ""));
          });
    }
  }

  @Test
  void datesAndRequestsNameTheirFields() {
    SampleSession session = SampleSession.in(Praxis.shared().as("trainer1"), 4_000, 2, false);
    refused(
        "trainer1",
        "/training/session-edit/" + session.slug() + "/" + session.step(),
        page -> {
          page.locator("#language").fill("?");
          press(page, "button[name=plan]");
        });
    refused(
        "trainer1",
        "/training/session-edit/" + session.date(),
        page -> {
          page.locator("details summary").last().click();
          press(page, "button[name=cancel]");
        });
  }

  @Test
  void topicsAndGuidesNameTheirFields() {
    moderator.found(slug, 0);
    refused("trainer1", "/training/from/" + slug, page -> press(page, "button[name=begin]"));
    refused("moderator1", "/communities/start/" + slug, page -> press(page, "#send"));
    refused("moderator1", "/communities/guide-start/" + slug, page -> press(page, "#send"));
    String topic = moderator.ask(slug, "A topic", "With a text.").id();
    refused(
        "moderator1",
        "/communities/topic-keeping/" + topic,
        page -> press(page, "button[name=merge]"));
    refused(
        "moderator1",
        "/communities/topic-keeping/" + topic,
        page -> {
          page.locator("#note").fill("x".repeat(400));
          press(page, "button[name=close]");
        });
    refused("moderator1", "/communities/tags/" + slug, page -> press(page, "button[name=mean]"));
  }

  // A page that answers a form is put together twice, and all of it stands where it stood.
  private static final String BEFORE_ITS_ERROR =
      "f => { const e = document.getElementById(f.id + '-error'); return f.closest('main').contains(e)"
          + " && (f.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING) > 0; }";

  private static void refused(String person, String address, Consumer<Page> mistake) {
    Visitor visitor = browser.as(person);
    Page page = visitor.page();
    visitor.open(address);
    mistake.accept(page);
    Locator summary = page.locator("[role=alert] li a");
    summary.first().waitFor();
    List<Locator> links = summary.all();
    assertThat(links).as(address).isNotEmpty();
    for (Locator link : links) {
      String target = link.getAttribute("href").substring(1);
      String words = link.textContent();
      Locator field = page.locator("[id='" + target + "']");
      assertThat(field.count()).as(address + " " + words + " leads to " + target).isOne();
      assertThat(words).as(address + " names its field").contains(": ");
      boolean group = "FIELDSET".equals(field.evaluate("f => f.tagName"));
      if (!group) {
        assertThat(field.getAttribute("aria-invalid")).as(address + " " + target).isEqualTo("true");
      }
      String error = page.locator("[id='" + target + "-error']").textContent().strip();
      assertThat(error).as(address + " " + target).isNotBlank();
      assertThat(words).endsWith(error);
      assertThat(field.getAttribute("aria-describedby")).contains(target + "-error");
      assertThat(field.evaluate(BEFORE_ITS_ERROR)).as(address + " " + target).isEqualTo(true);
    }
  }

  private static boolean said(Page page, String name) {
    return page.locator("[role=alert] li").allTextContents().stream()
        .anyMatch(line -> line.strip().startsWith(name + ": "));
  }

  // The browser itself would stop some of them, where its own words are not ours.
  private static void press(Page page, String button) {
    page.locator("main form").all().forEach(form -> form.evaluate("f => f.noValidate = true"));
    page.locator(button).first().click();
  }
}
