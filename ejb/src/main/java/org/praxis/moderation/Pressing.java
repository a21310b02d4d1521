package org.praxis.moderation;

/** Which of the cases that press somebody wants to see. */
public enum Pressing {
  /** What was to be decided before now. */
  LATE,
  /** What went up, because it was late or somebody wanted it to. */
  ESCALATED
}
