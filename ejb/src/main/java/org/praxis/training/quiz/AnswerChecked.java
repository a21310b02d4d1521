package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** The answer was marked and shown already, and stands. */
public class AnswerChecked extends Refusal {
  private static final long serialVersionUID = 1;

  public AnswerChecked() {
    super("training.quiz.sitting.checked");
  }
}
