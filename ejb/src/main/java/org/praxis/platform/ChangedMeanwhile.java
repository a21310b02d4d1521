package org.praxis.platform;

/** Somebody changed it after the version that was shown; reading it again is the way out. */
public class ChangedMeanwhile extends Refusal {
  private static final long serialVersionUID = 1;

  public ChangedMeanwhile() {
    super("platform.changedMeanwhile");
  }

  /** Refuses unless the version that was shown is still the current one. */
  public static void check(long shown, long current) {
    if (shown != current) {
      throw new ChangedMeanwhile();
    }
  }
}
