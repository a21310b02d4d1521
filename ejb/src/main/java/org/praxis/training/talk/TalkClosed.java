package org.praxis.training.talk;

/** Why a reader sees nothing of what is said in a discussion step. */
public enum TalkClosed {
  /** The step is locked for them. */
  LOCKED,
  /** They may not read in that community. */
  NO_ACCESS,
  /** The topic waits for a moderator, or is not there any more. */
  NOT_THERE
}
