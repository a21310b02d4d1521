package org.praxis.training.quiz.gift;

import java.util.List;

/**
 * What cannot be taken at one place of the file, or was taken otherwise than it stands.
 *
 * @param line from 1
 * @param column from 1
 * @param key of the text that says it
 * @param arguments of the text
 */
public record GiftMistake(int line, int column, String key, List<Object> arguments) {
  public GiftMistake {
    arguments = List.copyOf(arguments);
  }
}
