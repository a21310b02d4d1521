package org.praxis.platform;

/** Somebody changed it after the version that was shown; reading it again is the way out. */
public class ChangedMeanwhile extends Refusal {
  private static final long serialVersionUID = 1;

  public ChangedMeanwhile() {
    this("platform.changedMeanwhile");
  }

  /** One that says what it was, where nothing was typed that could be lost. */
  protected ChangedMeanwhile(String key) {
    super(key);
  }

  /** Refuses unless the version that was shown is still the current one. */
  public static void check(long shown, long current) {
    if (shown != current) {
      throw new ChangedMeanwhile();
    }
  }
}
