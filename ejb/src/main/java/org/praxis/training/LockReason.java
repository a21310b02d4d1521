package org.praxis.training;

/** What a locked step waits for. */
public enum LockReason {
  /** Another step. */
  AFTER,
  /** A stage before it. */
  NEEDS,
  /** A day. */
  OPENS_ON
}
