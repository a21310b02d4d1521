package org.praxis.training.sessions;

/** What happened with a date, to those who hear of it. */
public enum SessionTurn {
  /** They have a seat. */
  SEAT,
  /** They have a seat that became free. */
  MOVED_UP,
  /** They are on the waiting list, as their manager agreed. */
  WAITING,
  /** Somebody wants a seat, and they decide. */
  ASKED,
  /** They get none, as was decided. */
  DECLINED,
  /** Time, place or trainers are other ones. */
  CHANGED,
  /** It does not take place. */
  CANCELLED,
  /** They gave their seat back. */
  LEFT,
  /** It is tomorrow. */
  REMINDER,
  /** They give it. */
  TRAINER,
  /** They give it and all that were planned with it, of which it is the first. */
  SERIES
}
