package org.praxis.training.quiz;

import org.praxis.platform.Missing;

/** There is no such question in a bank. */
public class NoSuchQuestion extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchQuestion() {
    super("training.quiz.question.missing");
  }
}
