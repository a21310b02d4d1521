package org.praxis.moderation;

import org.praxis.platform.validation.Written;

/**
 * A report as a member makes it.
 *
 * @param clause number of the clause that the text goes against; null for something else, which the
 *     note says
 * @param note what is wrong, for the moderators alone
 * @param policy whose clause that is; null means the charter
 */
public record ReportDraft(Integer clause, @Written(max = 1000) String note, Policy policy) {
  public ReportDraft {
    policy = policy == null ? Policy.CHARTER : policy;
  }

  /** One that names the charter. */
  public ReportDraft(Integer clause, String note) {
    this(clause, note, Policy.CHARTER);
  }
}
