package org.praxis.moderation;

/** Why a case was not decided with the others. */
public enum LeftBecause {
  /** Another moderator was first. */
  DECIDED,
  /** Another moderator has it to themselves. */
  CLAIMED,
  /** Its author changed it, or took it back. */
  CHANGED,
  /** The one who decides wrote it. */
  OWN,
  /** What is published is not let through or given back, and what waits not left or removed. */
  OTHER_KIND,
  /** Members report it, and are to read why it stays. */
  REPORTED,
  /** The company keeps the one who decides and its author apart. */
  TOO_CLOSE,
  /** A moderator handed it up, past the one who decides. */
  HANDED_UP
}
