package org.praxis.training.demand;

/** What comes first in a list of what colleagues need to learn. */
public enum NeedSort {
  /** What most colleagues want. */
  WANTED,
  /** What most colleagues came to want within the last thirty days. */
  RISING,
  /** What was asked last. */
  NEWEST
}
