package org.praxis.training.quiz;

import org.praxis.platform.Refusal;

/** The banks of a quiz have fewer questions by now than a sitting of it asks. */
public class TooFewInBanks extends Refusal {
  private static final long serialVersionUID = 1;

  public TooFewInBanks(int asked, int there) {
    super("training.quiz.sitting.tooFewInBanks", asked, there);
  }
}
