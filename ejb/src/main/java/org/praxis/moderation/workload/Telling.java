package org.praxis.moderation.workload;

/** Whether a share says anything. */
public enum Telling {
  /** It does, within its interval. */
  YES,
  /** So few were counted that a rate would mislead. */
  TOO_FEW,
  /** One person alone decided all of them: it would be a number about that person. */
  ONE_PERSON
}
