package org.praxis.training.quiz.view;

import java.util.List;
import org.praxis.training.quiz.question.Flaw;
import org.praxis.training.quiz.question.QuestionKind;

/**
 * A question as it is shown in a sitting, with what was answered so far; numbers count what is
 * shown, from 1.
 *
 * @param html what is asked, safe to be shown as it is
 * @param options to choose from, of a single or multiple choice
 * @param prompts what is to be matched or put in order
 * @param choices counterparts to match with
 * @param text what was typed
 * @param understood the number that was read in what was typed, with a point; null where none was
 * @param version sent back with an answer
 * @param complete whether nothing of it is left open
 * @param flaw why what was answered cannot be understood; null where it can
 * @param checked whether the answer stands, as it was marked before the sitting ends
 * @param mark null where it is not told yet
 */
public record ItemView(
    int number,
    QuestionKind kind,
    String html,
    List<ChoiceView> options,
    List<PromptView> prompts,
    List<String> choices,
    String text,
    String understood,
    long version,
    boolean complete,
    Flaw flaw,
    boolean checked,
    MarkView mark) {
  public ItemView {
    options = List.copyOf(options);
    prompts = List.copyOf(prompts);
    choices = List.copyOf(choices);
  }

  /**
   * An option.
   *
   * @param right null where it is not told
   * @param feedback what is said to who chose it; null where nothing is or it is not told
   */
  public record ChoiceView(
      int number, String text, boolean chosen, Boolean right, String feedback) {}

  /**
   * A thing to be matched or put in order.
   *
   * @param place number of the choice, or place in the order, as it was answered; null for none
   * @param right null where it is not told
   */
  public record PromptView(int number, String text, Integer place, Boolean right) {}

  /**
   * What an answer is worth.
   *
   * @param percent rounded down
   * @param feedback said about just this answer
   * @param html said to everybody, safe to be shown as it is; empty for nothing
   * @param solution the right answer, a line for each part
   */
  public record MarkView(int percent, List<String> feedback, String html, List<String> solution) {
    public MarkView {
      feedback = List.copyOf(feedback);
      solution = List.copyOf(solution);
    }

    public boolean right() {
      return percent == 100;
    }
  }
}
