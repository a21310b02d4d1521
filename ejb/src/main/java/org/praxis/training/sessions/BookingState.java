package org.praxis.training.sessions;

/** Where a booking stands. */
public enum BookingState {
  /** Waits for the manager to decide. */
  ASKED,
  /** On the waiting list. */
  WAITING,
  SEATED,
  /** The manager said no. */
  DECLINED,
  /** Given back by the learner. */
  LEFT
}
