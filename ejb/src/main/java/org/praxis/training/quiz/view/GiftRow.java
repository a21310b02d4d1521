package org.praxis.training.quiz.view;

import java.util.List;
import org.praxis.training.quiz.question.QuestionKind;

/**
 * A question of a file.
 *
 * @param line on which it begins
 * @param called its name or how it begins; null where it cannot be taken
 * @param kind null where it cannot be taken
 * @param mistakes why it cannot be taken
 * @param remarks what is taken otherwise than it stands
 */
public record GiftRow(
    int line,
    String category,
    String called,
    QuestionKind kind,
    List<GiftMistakeView> mistakes,
    List<GiftMistakeView> remarks) {
  public GiftRow {
    mistakes = List.copyOf(mistakes);
    remarks = List.copyOf(remarks);
  }
}
