package org.praxis.training.assigning;

/** Whether an assignment goes on. */
public enum AssignmentState {
  /** A rule names the person. */
  STANDING,
  /** No rule does any more, and it stays. */
  KEPT,
  /** It was taken back before the learner began. */
  WITHDRAWN,
  /** It ended with the rule or with the audience. */
  ENDED;

  /** Whether somebody still has to do something for it. */
  public boolean isOpen() {
    return this == STANDING || this == KEPT;
  }
}
