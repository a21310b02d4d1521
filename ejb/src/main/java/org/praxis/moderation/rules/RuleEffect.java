package org.praxis.moderation.rules;

/** What follows when a rule finds something. */
public enum RuleEffect {
  /** The author is told while they write; it is published all the same. */
  HINT,
  /** A moderator reads it before others do. */
  HOLD,
  /** It is published at once, and a moderator reads it afterwards. */
  AFTER,
  /** It cannot be sent as it is; the author keeps what they typed. */
  REFUSE
}
