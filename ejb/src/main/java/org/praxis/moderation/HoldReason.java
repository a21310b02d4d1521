package org.praxis.moderation;

import java.util.List;
import java.util.Objects;
import org.praxis.moderation.rules.RuleRef;

/**
 * One reason why a contribution is held.
 *
 * @param clause number of the clause that the reason rests on, or null
 * @param policy whose clause that is; null where there is none
 * @param edition of that policy when it was found; null where there is none, and of what was held
 *     when that was not kept
 * @param term what was looked for and found, or null
 * @param found how that reads in the text, or null
 * @param rule that found it, as it was then; null where no rule did
 */
public record HoldReason(
    Reason reason,
    Integer clause,
    Policy policy,
    Integer edition,
    String term,
    String found,
    RuleRef rule) {
  public HoldReason {
    policy = clause == null ? null : Objects.requireNonNullElse(policy, Policy.CHARTER);
    edition = clause == null ? null : edition;
  }

  public static HoldReason firstContributions() {
    return new HoldReason(Reason.FIRST_CONTRIBUTIONS, null, null, null, null, null, null);
  }

  public static HoldReason revised() {
    return new HoldReason(Reason.REVISED, null, null, null, null, null, null);
  }

  public static HoldReason reported() {
    return new HoldReason(Reason.REPORTED, null, null, null, null, null, null);
  }

  /**
   * Those because of which a text waited, as its author may read them: a report keeps none back.
   */
  static List<HoldReason> rules(List<HoldReason> all) {
    return all.stream()
        .filter(one -> one.reason != Reason.REPORTED)
        .map(HoldReason::forAuthor)
        .distinct()
        .toList();
  }

  /** Whether others had reported the text. */
  static boolean isReported(List<HoldReason> all) {
    return all.stream().anyMatch(one -> one.reason == Reason.REPORTED);
  }

  /** What the sentence about it is called in texts: by the reason, and by whose clause it is. */
  public String words() {
    if (reason == Reason.EVERYTHING && clause == null) {
      return "MODE";
    }
    return policy == Policy.GUIDELINES ? reason + "." + policy : reason.name();
  }

  /**
   * As whoever moderates only some places reads it: of a rule of the company what it found, and not
   * all that it looks for.
   */
  HoldReason asFound() {
    return policy == Policy.GUIDELINES
        ? new HoldReason(reason, clause, policy, edition, found, found, rule)
        : this;
  }

  /** As its author may read it: the clause, and not the words that moderators look for. */
  public HoldReason forAuthor() {
    return new HoldReason(reason, clause, policy, edition, null, null, null);
  }

  /** The same with the author's own words, where they are to say it otherwise. */
  public HoldReason inTheirWords() {
    return new HoldReason(reason, clause, policy, edition, null, found, null);
  }
}
