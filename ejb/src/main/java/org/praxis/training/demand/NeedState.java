package org.praxis.training.demand;

/** What became of something that colleagues need to learn. */
public enum NeedState {
  /** Others can second it. */
  OPEN,
  /** There is a track for it. */
  ANSWERED,
  /** There will be none, and why. */
  CLOSED,
  /** Its text went against the rules; its author and those who answer still read it. */
  REMOVED,
  /** It is asked for in another, which has its voices. */
  MERGED,
  /** Nobody wants it any more. */
  WITHDRAWN
}
