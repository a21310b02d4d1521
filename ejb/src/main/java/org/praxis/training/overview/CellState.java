package org.praxis.training.overview;

/** How a learner stands with one step. */
public enum CellState {
  DONE,
  /** It could be done. */
  OPEN,
  /** It could be done, and the track is late, or due within two weeks. */
  DUE,
  /** Something comes before it. */
  LOCKED,
  /** Done before, and to be done again since it changed. */
  AGAIN,
  /** The edition that the learner is on does not have it. */
  ABSENT
}
