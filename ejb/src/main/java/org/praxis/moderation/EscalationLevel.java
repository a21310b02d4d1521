package org.praxis.moderation;

/** Who has a case that its moderators did not decide; each is above the one before. */
public enum EscalationLevel {
  /** Who answer for the place where it stands. */
  OWNERS,
  /** Who moderate the whole company. */
  COMPANY
}
