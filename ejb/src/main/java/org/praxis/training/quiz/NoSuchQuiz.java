package org.praxis.training.quiz;

import org.praxis.platform.Missing;

/** Nothing is asked here. */
public class NoSuchQuiz extends Missing {
  private static final long serialVersionUID = 1;

  public NoSuchQuiz() {
    super("training.quiz.missing");
  }
}
