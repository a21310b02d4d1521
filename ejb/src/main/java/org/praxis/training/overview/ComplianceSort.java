package org.praxis.training.overview;

/** Which tracks come first. */
public enum ComplianceSort {
  TITLE,
  /** Of which the smallest share is valid. */
  WORST
}
