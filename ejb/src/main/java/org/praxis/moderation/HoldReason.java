package org.praxis.moderation;

import java.util.List;
import org.praxis.moderation.rules.RuleRef;

/**
 * One reason why a contribution is held.
 *
 * @param clause number of the clause that the reason rests on, or null
 * @param term what was looked for and found, or null
 * @param found how that reads in the text, or null
 * @param rule that found it, as it was then; null where no rule did
 */
public record HoldReason(Reason reason, Integer clause, String term, String found, RuleRef rule) {
  public static HoldReason firstContributions() {
    return new HoldReason(Reason.FIRST_CONTRIBUTIONS, null, null, null, null);
  }

  public static HoldReason revised() {
    return new HoldReason(Reason.REVISED, null, null, null, null);
  }

  public static HoldReason term(int clause, String term) {
    return new HoldReason(Reason.TERM, clause, term, null, null);
  }

  public static HoldReason reported() {
    return new HoldReason(Reason.REPORTED, null, null, null, null);
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

  /** As its author may read it: the clause, and not the words that moderators look for. */
  public HoldReason forAuthor() {
    return new HoldReason(reason, clause, null, null, null);
  }

  /** The same with the author's own words, where they are to say it otherwise. */
  public HoldReason inTheirWords() {
    return new HoldReason(reason, clause, null, found, null);
  }
}
