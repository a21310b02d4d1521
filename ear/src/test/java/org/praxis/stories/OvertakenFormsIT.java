package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/**
 * A form that somebody was faster than is refused however often it is sent, and shows what is there
 * now beside what was typed, until one has chosen.
 */
@ExtendWith(Praxis.Running.class)
class OvertakenFormsIT {
  private static final Pattern NOW = Pattern.compile("name=\"now\" value=\"(-?\\d+)\"");

  private final Praxis praxis = Praxis.shared();

  @Test
  void aBankAndAQuestionOfIt() {
    SampleQuiz quiz = SampleQuiz.of(praxis);
    chosen(
        "trainer1",
        "/training/bank/" + quiz.bank(),
        "change",
        Map.of("title", "My calls"),
        "Calls",
        "My calls");
    chosen(
        "trainer1",
        "/training/bank-question/" + quiz.question(),
        "save",
        Map.of(
            "question-text",
            "How often does it ring?",
            "question-accepted-0-value",
            "3",
            "category",
            "Mine"),
        "How many rings?",
        "How often does it ring?",
        "Service/Calls");
  }

  @Test
  void aRuleOfAssigning() {
    SampleMarking marking = SampleMarking.make(praxis);
    SampleAssigning assigning = SampleAssigning.of(praxis, marking.slug());
    String name = praxis.as("learner1").get("me").json().at("/chip/name").asText();
    Map<String, String> rule = new LinkedHashMap<>();
    rule.put("track", marking.slug());
    rule.put("people", name);
    rule.put("due-kind", "FIXED");
    rule.put("due-on", "2099-01-31");
    rule.put("due-atLeast", "7");
    rule.put("prior", "AGAIN");
    rule.put("leaving", "KEEP");
    rule.put("reason", "Mine.");
    chosen(
        "hr1",
        "/training/assignment-edit/" + assigning.rule(),
        "plan",
        rule,
        "30 days the day of assignment",
        "On a fixed day: 2099-01-31",
        "The insurer asks for it.",
        "Mine.");
  }

  @Test
  void whatALearnerHasWrittenOnAnotherDevice() {
    SampleMarking marking = SampleMarking.make(praxis);
    chosen(
        "learner1",
        "/training/step/" + marking.slug() + "/2",
        "keep",
        Map.of("text", "From my telephone."),
        "Last month was **good**.",
        "From my telephone.");
    Member learner = praxis.as("learner1");
    String step = "/steps/" + marking.assignment() + "/work";
    assertThat(learner.get("me/enrolments/" + learner.enrol(marking.slug()) + step).text())
        .contains("From my telephone.");
  }

  @Test
  void whenPeopleAreReminded() {
    Map<String, String> plan =
        Map.of("before", "23, 2", "after", "1", "everyDays", "5", "most", "2");
    Landing looked = as("hr1").open("/training/reminders?look=on&version=-1&before=23&after=1");
    assertThat(looked.text()).as("looking is no choice").contains("name=\"version\" value=\"-1\"");
    chosen("hr1", "/training/reminders", "set", plan, "23, 2");
  }

  private FormVisitor as(String name) {
    FormVisitor visitor = new FormVisitor(praxis.address());
    assertThat(visitor.signIn(name, "praxis").isSignedIn()).isTrue();
    return visitor;
  }

  private void chosen(
      String name, String page, String button, Map<String, String> typed, String... shown) {
    FormVisitor visitor = as(name);
    Landing refused = null;
    for (int press = 1; press <= 2; press++) {
      refused = visitor.post(page, with(typed, "version", "-1", button, "on"));
      assertThat(refused.status()).as(page).isEqualTo(409);
      assertThat(refused.text())
          .contains("name=\"version\" value=\"-1\"", "name=\"" + button + "Mine\"")
          .contains(shown);
    }
    Matcher now = NOW.matcher(refused.text());
    assertThat(now.find()).isTrue();
    Landing theirs = visitor.post(page, with(typed, "version", "-1", button + "Theirs", "on"));
    assertThat(theirs.location()).contains("done=theirs");
    assertThat(visitor.open(theirs.location().replaceAll("^https?://[^/]+", "")).status())
        .isEqualTo(200);
    Landing mine =
        visitor.post(
            page, with(typed, "version", "-1", "now", now.group(1), button + "Mine", "on"));
    assertThat(mine.status() / 100).as(mine.text()).isEqualTo(3);
  }

  private static Map<String, String> with(Map<String, String> typed, String... more) {
    Map<String, String> sent = new LinkedHashMap<>(typed);
    for (int i = 0; i < more.length; i += 2) {
      sent.put(more[i], more[i + 1]);
    }
    return sent;
  }
}
