package org.praxis.people.directory;

/** How far a run has come. */
public enum SyncStage {
  /** Entries are copied from the directory; nothing of Praxis has changed. */
  READING,
  /** What would change is worked out, and whether that can be right. */
  CHECKING,
  /** People are changed; from here on a run is carried through. */
  APPLYING,
  OVER
}
