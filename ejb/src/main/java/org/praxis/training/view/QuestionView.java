package org.praxis.training.view;

import java.util.List;

/** A question as the learner sees it, without the right answer. */
public record QuestionView(int number, String text, List<OptionView> options) {
  public QuestionView {
    options = List.copyOf(options);
  }

  /** One of the answers to choose from. */
  public record OptionView(int number, String text) {}
}
