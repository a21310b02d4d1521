package org.praxis.training.quiz.view;

import java.util.List;

/**
 * What became of a file in GIFT.
 *
 * @param taken how many questions are in the bank now that were not before
 * @param known how many were there already, word for word
 * @param right how many could be taken
 * @param wrong how many cannot
 */
public record GiftView(int taken, int known, int right, int wrong, List<GiftRow> rows) {
  public GiftView {
    rows = List.copyOf(rows);
  }
}
