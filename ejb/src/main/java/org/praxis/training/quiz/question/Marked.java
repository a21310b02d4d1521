package org.praxis.training.quiz.question;

import java.util.List;

/**
 * What an answer is worth, and what is to be said about just this answer.
 *
 * @param credit from nothing to all
 */
public record Marked(Share credit, List<String> feedback) {
  public static final Marked NOTHING = new Marked(Share.NONE, List.of());

  public Marked {
    feedback = List.copyOf(feedback);
  }
}
