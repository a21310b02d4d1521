package org.praxis.moderation.rules;

import org.praxis.moderation.Reason;

/** What a rule looks for. */
public enum RuleKind {
  /** Words, or several that stand together, however they are written. */
  TERMS(Reason.TERM),
  /** Patterns in the syntax of RE2, whatever the case of letters. */
  PATTERN(Reason.PATTERN),
  /** Links to other hosts than those that are named, and their subdomains. */
  OUTSIDE_LINK(Reason.OUTSIDE_LINK),
  /** The first contributions of whoever does not moderate there. */
  FIRST_CONTRIBUTIONS(Reason.FIRST_CONTRIBUTIONS),
  /** Whatever is sent by whoever does not moderate there. */
  EVERYTHING(Reason.EVERYTHING),
  /**
   * Whatever is sent by whoever belongs to an audience at that moment and does not moderate there.
   */
  AUDIENCE(Reason.AUDIENCE),
  /**
   * Whatever is sent by whoever does not moderate there, as the charter's mode says; never chosen.
   */
  MODE(Reason.EVERYTHING);

  private final Reason reason;

  RuleKind(Reason reason) {
    this.reason = reason;
  }

  /** Why a contribution waits that such a rule holds. */
  public Reason reason() {
    return reason;
  }

  /** Whether it is the text that it looks at, and not who wrote it. */
  public boolean readsTexts() {
    return this == TERMS || this == PATTERN || this == OUTSIDE_LINK;
  }

  /** Whether it follows from the charter's mode, so that it is its owner who changes it, there. */
  public boolean isOfMode() {
    return this == MODE;
  }

  /**
   * Whether it can do no more than hold: to who is merely new, or whoever they are, there is
   * nothing to say that they could act on.
   */
  public boolean holdsOnly() {
    return this == FIRST_CONTRIBUTIONS || this == EVERYTHING;
  }
}
