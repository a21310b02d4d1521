package org.praxis.people.directory;

/** How much of the directory a run reads. */
public enum SyncKind {
  /** Everything: the only kind that finds out who is no longer there. */
  FULL,
  /** What has changed since the last run. */
  CHANGES
}
