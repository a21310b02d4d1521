package org.praxis.training.quiz;

import java.util.UUID;
import org.praxis.platform.Id;

/** A question, whatever its wording is by now. */
public record QuestionId(UUID value) implements Id {
  public static QuestionId next() {
    return new QuestionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
