package org.praxis.training.quiz.gift;

import java.util.List;
import org.praxis.training.quiz.question.QuestionDraft;

/**
 * One question of a file.
 *
 * @param line on which it begins, from 1
 * @param category path of names with slashes between; empty for none
 * @param question null where something is wrong with it
 * @param mistakes why it cannot be taken
 * @param remarks what was taken otherwise than it stands
 */
public record GiftItem(
    int line,
    String category,
    QuestionDraft question,
    List<GiftMistake> mistakes,
    List<GiftMistake> remarks) {
  public GiftItem {
    mistakes = List.copyOf(mistakes);
    remarks = List.copyOf(remarks);
  }

  public boolean isRight() {
    return question != null;
  }
}
