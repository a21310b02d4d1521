package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** This quiz is answered question by question, in a sitting. */
public class NotAllAtOnce extends Refusal {
  private static final long serialVersionUID = 1;

  public NotAllAtOnce() {
    super("training.quiz.notAllAtOnce");
  }
}
