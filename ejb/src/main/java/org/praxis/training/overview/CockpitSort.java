package org.praxis.training.overview;

/** What comes first in the cockpit. */
public enum CockpitSort {
  NAME,
  /** What is due first. */
  DUE,
  /** Who has done nothing for longest; who never began comes first. */
  ACTIVITY,
  /** Who is least far. */
  PROGRESS
}
