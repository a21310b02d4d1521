package org.praxis.people.directory;

/** What became of a run. */
public enum SyncOutcome {
  DONE,
  /** Stopped before anything changed, since it would have closed Praxis for too many. */
  GUARDED,
  CANCELLED,
  FAILED
}
