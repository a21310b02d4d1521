package org.praxis.people.directory;

import org.praxis.platform.Refusal;

/**
 * The directory does not answer just now; trying again in a moment is the way out. Why it does not
 * is in the server's log, once for each outage.
 */
public class DirectoryDown extends Refusal {
  private static final long serialVersionUID = 1;

  private final boolean afterAGuess;

  public DirectoryDown() {
    this(false);
  }

  /**
   * @param afterAGuess whether another directory was asked about a password and has not taken it
   */
  DirectoryDown(boolean afterAGuess) {
    super(Kind.UNAVAILABLE, "people.directory.unavailable");
    this.afterAGuess = afterAGuess;
  }

  public boolean isAfterAGuess() {
    return afterAGuess;
  }
}
