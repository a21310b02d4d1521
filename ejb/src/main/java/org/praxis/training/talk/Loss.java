package org.praxis.training.talk;

/** What becomes of a completion when that on which it rests is not there any more. */
public enum Loss {
  /** It stands, and says that its evidence is gone. */
  KEEP,
  /**
   * It does not stand any more, until what is gone is back or the learner satisfies the rule anew.
   */
  WITHDRAW
}
