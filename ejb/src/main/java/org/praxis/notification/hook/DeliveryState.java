package org.praxis.notification.hook;

/** What became of a delivery. */
public enum DeliveryState {
  /** It is due, or will be again. */
  WAITING,
  SENT,
  /** There was nothing to tell any more. */
  DROPPED,
  /** It is not tried again by itself. */
  GIVEN_UP
}
