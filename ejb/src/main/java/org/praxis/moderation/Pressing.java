package org.praxis.moderation;

/** Which of the cases that press somebody wants to see. */
public enum Pressing {
  /** What was to be decided before now. */
  LATE
}
