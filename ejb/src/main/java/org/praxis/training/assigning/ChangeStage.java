package org.praxis.training.assigning;

/** How far a change is. */
public enum ChangeStage {
  /** Who gets what is being found out. */
  PLANNING,
  /** It is known, and nothing has changed. */
  PLANNED,
  APPLYING,
  APPLIED,
  UNDOING,
  UNDONE;

  /** Whether a job is at it. */
  public boolean isWorking() {
    return this == PLANNING || this == APPLYING || this == UNDOING;
  }
}
