package org.praxis.training.quiz.view;

import java.util.List;

/**
 * What is wrong at a place of a file.
 *
 * @param key of the text that says it
 */
public record GiftMistakeView(int line, int column, String key, List<String> arguments) {
  public GiftMistakeView {
    arguments = List.copyOf(arguments);
  }
}
