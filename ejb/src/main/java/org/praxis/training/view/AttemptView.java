package org.praxis.training.view;

import java.util.List;

/**
 * How a quiz attempt went.
 *
 * @param score share of right answers in percent
 * @param wrong numbers of the questions that were answered wrongly
 */
public record AttemptView(
    int number, int score, int passMark, boolean passed, List<Integer> wrong) {
  public AttemptView {
    wrong = List.copyOf(wrong);
  }
}
