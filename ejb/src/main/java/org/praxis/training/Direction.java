package org.praxis.training;

/** Where a step of a draft is moved. */
public enum Direction {
  UP,
  DOWN
}
