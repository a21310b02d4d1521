package org.praxis.training.assigning;

/** What a change does with a rule. */
public enum ChangeKind {
  NEW,
  CHANGE,
  /** The rule names nobody from now on. */
  END
}
