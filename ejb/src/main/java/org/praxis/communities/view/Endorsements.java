package org.praxis.communities.view;

import org.praxis.communities.ContributionState;

/**
 * How many a contribution helped, and how many applied it.
 *
 * @param meHelped whether the reader says that it helped them
 * @param meApplied where stands what the reader says who applied it; null when they say nothing
 */
public record Endorsements(
    long helped, long applied, boolean meHelped, ContributionState meApplied) {
  public static final Endorsements NONE = new Endorsements(0, 0, false, null);

  public boolean any() {
    return helped + applied > 0;
  }
}
