package org.praxis.training.assigning;

/** What a change of a rule does to one person. */
public enum PlanAct {
  /** It is assigned to them. */
  ADD,
  /** It is taken back, or ends. */
  REMOVE,
  /** The rule names them no more, and what they have stays. */
  KEEP,
  /** It is due on another day. */
  MOVE,
  /** What they completed holds for another time. */
  RENEW
}
