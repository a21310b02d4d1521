package org.praxis.training.assigning;

/** What happened to an assignment. */
public enum TrailKind {
  ASSIGNED,
  /** A completion from before counts. */
  RECOGNISED,
  RETURNED,
  LEFT_KEPT,
  LEFT_WITHDRAWN,
  LEFT_ENDED,
  DUE_MOVED,
  VALIDITY_CHANGED,
  COMPLETED,
  CYCLE_OPENED,
  /** The certificate of what was completed was revoked, and it is to be done again. */
  REVOKED,
  OVERDUE,
  LAPSED,
  EXEMPTED,
  EXEMPTION_ENDED,
  EXEMPTION_REVOKED,
  EXTENSION_ASKED,
  EXTENSION_GRANTED,
  EXTENSION_DECLINED,
  /** A change of the rule was undone, and with it what it had done here. */
  PUT_BACK,
  /** A change of the rule was undone, and here something had happened since that stays. */
  LEFT_ALONE
}
