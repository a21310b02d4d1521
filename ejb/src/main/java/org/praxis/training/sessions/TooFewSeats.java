package org.praxis.training.sessions;

import org.praxis.platform.InvalidInput;

/** More people have a seat than there would be; nobody is thrown out. */
public class TooFewSeats extends InvalidInput {
  private static final long serialVersionUID = 1;

  /**
   * @param taken how many have one
   */
  public TooFewSeats(int taken) {
    super("capacity", "training.session.tooFewSeats", taken);
  }
}
