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
   * Whether that may follow. Where a text is not looked at, nobody could send another instead: so
   * nothing is refused for who wrote it, and who is merely new, or whoever they are, has no use for
   * a hint either. When moderators read is for the charter to say.
   */
  public boolean allows(RuleEffect effect) {
    return switch (effect) {
      case HINT -> readsTexts() || this == AUDIENCE;
      case HOLD -> true;
      case REFUSE -> readsTexts();
      case AFTER -> isOfMode();
    };
  }

  /** The text that says so of what is not allowed. */
  public String refusal() {
    return this == AUDIENCE
        ? "moderation.rule.effect.neverRefused"
        : "moderation.rule.effect.holdOnly";
  }
}
