package org.praxis.moderation;

/** What became of a report. */
public enum ReportOutcome {
  /** No moderator has decided yet. */
  WAITING,
  /** The text was removed. */
  UPHELD,
  /** The text stays, but not as it was: nobody replies to it any more. */
  ACTED,
  /** The topic was locked, and on appeal it is open again. */
  REOPENED,
  /** The topic stays, in another community. */
  MOVED,
  /** The reply stays, as a topic of its own. */
  SPLIT_OFF,
  /** It was moved or split off, and on appeal it is back. */
  PUT_BACK,
  /** The text stays; the reporter is told why. */
  DISMISSED,
  /** Its author took the text back before anybody decided. */
  TAKEN_BACK,
  /** The text was removed, and a moderator has restored it since. */
  RESTORED;

  /** Whether moderators have looked at those words, and they can still be read. */
  public boolean isAnswered() {
    return this == DISMISSED || this == ACTED || this == MOVED || this == SPLIT_OFF;
  }
}
