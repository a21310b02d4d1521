package org.praxis.training.marking;

/** How a request to sign off stands. */
public enum SignOffState {
  ASKED,
  SIGNED,
  DECLINED,
  /** The learner took it back, or asked somebody else. */
  WITHDRAWN,
  /** Whoever was asked may not sign any more, and the learner asks somebody else. */
  LAPSED
}
