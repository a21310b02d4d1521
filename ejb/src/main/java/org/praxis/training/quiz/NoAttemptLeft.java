package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** The learner has used all the attempts that there are. */
public class NoAttemptLeft extends Refusal {
  private static final long serialVersionUID = 1;

  public NoAttemptLeft(int attempts) {
    super("training.quiz.sitting.noAttemptLeft", attempts);
  }
}
