package org.praxis.training.quiz.view;

import java.util.List;
import org.praxis.platform.Page;

/**
 * A bank with one page of its questions.
 *
 * @param version sent back with a change
 */
public record BankView(
    BankRow bank, long version, List<CategoryRow> categories, Page<BankQuestionRow> questions) {
  public BankView {
    categories = List.copyOf(categories);
  }
}
