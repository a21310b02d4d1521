package org.praxis.training.view;

import java.util.List;

/**
 * Who has used all sittings of a quiz and not passed it.
 *
 * @param items the first of them, and no more than are shown at once
 * @param more whether there are others
 */
public record SpentQuizList(List<SpentQuiz> items, boolean more) {
  /**
   * @param found one more than {@code most} where there are so many
   * @param most how many are shown
   */
  public static SpentQuizList of(List<SpentQuiz> found, int most) {
    return new SpentQuizList(found.stream().limit(most).toList(), found.size() > most);
  }
}
