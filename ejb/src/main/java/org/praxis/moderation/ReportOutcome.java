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
  /** The text stays; the reporter is told why. */
  DISMISSED,
  /** Its author took the text back before anybody decided. */
  TAKEN_BACK,
  /** The text was removed, and a moderator has restored it since. */
  RESTORED
}
