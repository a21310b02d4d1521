package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.praxis.training.TrackDraft.OptionDraft;
import org.praxis.training.TrackDraft.QuestionDraft;
import org.praxis.training.TrackDraft.QuizDraft;
import org.praxis.web.page.Numbers;

/**
 * A quiz in a plain form. The answers of each question end with an empty row; rows that stay empty
 * at the end are none.
 */
@RequestScoped
public class QuizForm {
  private static final int MOST_QUESTIONS = 50;
  private static final int MOST_OPTIONS = 8;
  private static final int FEWEST_ROWS = 3;
  private static final String USUAL_PASS_MARK = "60";
  private static final QuestionDraft EMPTY = new QuestionDraft("", List.of());

  @Inject HttpServletRequest request;

  /**
   * @param id with which its fields begin
   */
  public record Question(String id, int number, String text, List<Option> options) {}

  /**
   * @param id of its field
   */
  public record Option(String id, int number, String text, boolean correct) {}

  /** As it was sent. */
  QuizDraft sent() {
    List<QuestionDraft> questions = new ArrayList<>();
    for (int i = 0; i < MOST_QUESTIONS && request.getParameter(id(i) + "-text") != null; i++) {
      questions.add(question(id(i)));
    }
    while (!questions.isEmpty() && isEmpty(questions.get(questions.size() - 1))) {
      questions.remove(questions.size() - 1);
    }
    return new QuizDraft(Numbers.whole(request.getParameter("quiz-passMark")), questions);
  }

  /** The same with another question, which is empty. */
  QuizDraft longer() {
    QuizDraft quiz = sent();
    List<QuestionDraft> questions = new ArrayList<>(quiz.questions());
    questions.add(EMPTY);
    return new QuizDraft(quiz.passMark(), questions);
  }

  /**
   * The same without that question.
   *
   * @param number from 1; what is no number leaves all as it is
   */
  QuizDraft without(Integer number) {
    QuizDraft quiz = sent();
    List<QuestionDraft> questions = new ArrayList<>(quiz.questions());
    if (number != null && number >= 1 && number <= questions.size()) {
      questions.remove(number - 1);
    }
    return new QuizDraft(quiz.passMark(), questions);
  }

  String passMark(QuizDraft quiz) {
    return quiz == null || quiz.passMark() == null ? USUAL_PASS_MARK : quiz.passMark().toString();
  }

  /** The fields that show it; those of one empty question where there is none yet. */
  List<Question> shown(QuizDraft quiz) {
    List<QuestionDraft> questions =
        quiz == null || quiz.questions().isEmpty() ? List.of(EMPTY) : quiz.questions();
    return IntStream.range(0, questions.size())
        .mapToObj(i -> shown(id(i), i + 1, questions.get(i)))
        .toList();
  }

  private static Question shown(String id, int number, QuestionDraft question) {
    int filled = question.options().size();
    int rows = Math.min(MOST_OPTIONS, Math.max(FEWEST_ROWS, filled + 1));
    return new Question(
        id,
        number,
        question.text(),
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    new Option(
                        option(id, i),
                        i + 1,
                        i < filled ? question.options().get(i).text() : "",
                        i < filled && question.options().get(i).correct()))
            .toList());
  }

  private QuestionDraft question(String id) {
    String right = request.getParameter(id + "-right");
    List<OptionDraft> options = new ArrayList<>();
    for (int i = 0; i < MOST_OPTIONS; i++) {
      String text = request.getParameter(option(id, i));
      if (text != null) {
        options.add(new OptionDraft(text, String.valueOf(i).equals(right)));
      }
    }
    while (!options.isEmpty() && isEmpty(options.get(options.size() - 1))) {
      options.remove(options.size() - 1);
    }
    return new QuestionDraft(request.getParameter(id + "-text"), options);
  }

  private static boolean isEmpty(QuestionDraft question) {
    return question.text().isBlank() && question.options().isEmpty();
  }

  private static boolean isEmpty(OptionDraft option) {
    return option.text().isBlank() && !option.correct();
  }

  private static String id(int question) {
    return "quiz-questions-" + question;
  }

  private static String option(String question, int option) {
    return question + "-options-" + option + "-text";
  }
}
