package org.praxis.training.talk;

/** Why a completion lost that on which it rests. */
public enum LossReason {
  /** A moderator removed the text, or its author took it back. */
  TEXT,
  /** The text is there; an endorsement, the acceptance, or the approval was taken back. */
  PRAISE
}
