package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** Questions are open; who means to leave them so says so. */
public class QuestionsUnanswered extends Refusal {
  private static final long serialVersionUID = 1;

  public QuestionsUnanswered(String questions) {
    super("training.quiz.sitting.unanswered", questions);
  }
}
