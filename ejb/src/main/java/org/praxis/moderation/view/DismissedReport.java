package org.praxis.moderation.view;

/**
 * A report whose dismissal somebody appeals against, with what its judge needs to remove the text.
 *
 * @param said what the appellant had reported
 * @param charter with the clauses that a removal can rest on, as those of the guidelines
 * @param guidelines of the company; null while it has none
 * @param revision of the text that others read, to be sent back with its removal; null where they
 *     do not any more
 */
public record DismissedReport(
    CaseReport said, CharterView charter, CharterView guidelines, Integer revision) {
  /** Whether there is anything left that could be removed. */
  public boolean removable() {
    return revision != null;
  }
}
