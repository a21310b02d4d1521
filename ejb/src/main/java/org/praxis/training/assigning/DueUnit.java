package org.praxis.training.assigning;

/** In what the time is counted that somebody has. */
public enum DueUnit {
  DAYS,
  MONTHS
}
