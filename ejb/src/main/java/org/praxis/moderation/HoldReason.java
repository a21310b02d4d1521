package org.praxis.moderation;

/**
 * One reason why a contribution is held.
 *
 * @param clause number of the clause that the reason rests on, or null
 * @param term the words that were found, or null
 */
public record HoldReason(Reason reason, Integer clause, String term) {
  public static HoldReason firstContributions() {
    return new HoldReason(Reason.FIRST_CONTRIBUTIONS, null, null);
  }

  public static HoldReason revised() {
    return new HoldReason(Reason.REVISED, null, null);
  }

  public static HoldReason reported() {
    return new HoldReason(Reason.REPORTED, null, null);
  }

  /** As its author may read it: the clause, and not the words that moderators look for. */
  public HoldReason forAuthor() {
    return new HoldReason(reason, clause, null);
  }

  public static HoldReason term(int clause, String term) {
    return new HoldReason(Reason.TERM, clause, term);
  }
}
