package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.training.TrackDraft.OptionDraft;
import org.praxis.training.TrackDraft.QuestionDraft;
import org.praxis.training.TrackDraft.QuizDraft;

class QuizFormTest {
  private final Map<String, String> typed = new HashMap<>(Map.of("quiz-passMark", "80"));
  private final QuizForm form = new QuizForm();

  QuizFormTest() {
    form.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> typed.get(arguments[0]));
  }

  @Test
  void rowsThatStayEmptyAtTheEndAreNone() {
    type(0, "Which?", "This", "That", "", "");
    type(1, "", "", "");
    typed.put("quiz-questions-0-right", "1");
    assertThat(form.sent())
        .isEqualTo(
            new QuizDraft(80, List.of(question("Which?", option("This"), right("That")))));
  }

  @Test
  void anEmptyRowBetweenOthersStaysWhereItsRefusalWouldShow() {
    type(0, "Which?", "", "That");
    assertThat(form.sent().questions().get(0).options())
        .containsExactly(option(""), option("That"));
  }

  @Test
  void anEmptyRowThatIsMarkedAsRightIsNotLost() {
    type(0, "Which?", "This", "That", "");
    typed.put("quiz-questions-0-right", "2");
    assertThat(form.sent().questions().get(0).options()).hasSize(3).endsWith(right(""));
  }

  @Test
  void aQuestionIsAddedAtTheEndAndTakenAwayByItsNumber() {
    type(0, "First?", "a", "b");
    type(1, "Second?", "c", "d");
    assertThat(form.longer().questions()).extracting(QuestionDraft::text).endsWith("Second?", "");
    assertThat(form.without(1).questions()).extracting(QuestionDraft::text).containsExactly("Second?");
    assertThat(form.without(3)).isEqualTo(form.sent());
    assertThat(form.without(null)).isEqualTo(form.sent());
  }

  @Test
  void thereIsAlwaysARowToGoOnInUntilThereAreEight() {
    assertThat(form.shown(null)).hasSize(1);
    assertThat(form.shown(null).get(0).options()).hasSize(3);
    OptionDraft[] many = new OptionDraft[7];
    Arrays.fill(many, option("x"));
    assertThat(rows(many)).isEqualTo(8);
    OptionDraft[] most = new OptionDraft[8];
    Arrays.fill(most, option("x"));
    assertThat(rows(most)).isEqualTo(8);
  }

  private int rows(OptionDraft... options) {
    QuizDraft quiz = new QuizDraft(60, List.of(question("Which?", options)));
    return form.shown(quiz).get(0).options().size();
  }

  private void type(int number, String text, String... options) {
    String question = "quiz-questions-" + number;
    typed.put(question + "-text", text);
    for (int i = 0; i < options.length; i++) {
      typed.put(question + "-options-" + i + "-text", options[i]);
    }
  }

  private static QuestionDraft question(String text, OptionDraft... options) {
    return new QuestionDraft(text, List.of(options));
  }

  private static OptionDraft option(String text) {
    return new OptionDraft(text, false);
  }

  private static OptionDraft right(String text) {
    return new OptionDraft(text, true);
  }
}
