package org.praxis.training.assigning;

/** From which day of a person the time is counted that they have. */
public enum DueFrom {
  /** Their first day in the company, as the directory says it. */
  STARTED,
  /** The day on which it was assigned to them. */
  ASSIGNED,
  /** The day on which they last completed the track. */
  COMPLETED
}
