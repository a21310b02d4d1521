package org.praxis.training.sessions;

/** What is taken at that time. */
public enum ConflictKind {
  /** The reader takes part in another session. */
  OWN,
  /** A trainer gives another session. */
  TRAINER,
  /** A trainer takes part in another session; which one is not told. */
  BUSY,
  /** Another session is in the same room. */
  ROOM
}
