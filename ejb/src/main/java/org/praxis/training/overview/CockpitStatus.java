package org.praxis.training.overview;

/** Which of a track's learners are looked at. */
public enum CockpitStatus {
  /** Begun, not finished, and nothing done for some days. */
  STUCK,
  /** Not finished, and late. */
  OVERDUE,
  /** Begun and not finished. */
  IN_PROGRESS,
  FINISHED,
  /** Assigned, and never begun. */
  NOT_BEGUN
}
