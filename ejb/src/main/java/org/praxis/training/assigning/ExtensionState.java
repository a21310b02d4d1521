package org.praxis.training.assigning;

/** What became of a request for more time. */
public enum ExtensionState {
  ASKED,
  GRANTED,
  DECLINED,
  /** What it was about was done, or is not asked any more. */
  OVER
}
