package org.praxis.training.sessions;

/** What is taken at that time. */
public enum ConflictKind {
  /** The reader takes part in another session. */
  OWN,
  /** A trainer gives or takes part in another session. */
  TRAINER,
  /** Another session is in the same room. */
  ROOM
}
