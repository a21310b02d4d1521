package org.praxis.communities.view;

import java.time.Instant;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;

/**
 * What a rule would have found.
 *
 * @param days how far back it was looked
 * @param looked contributions that were looked at
 * @param cut whether there were more than are looked at; then these are the latest
 * @param partial whether only what its reader may read was looked at, and there may be more
 * @param hits those in which it would have found something, the latest first
 */
public record TrialView(
    Integer days, Integer looked, Boolean cut, Boolean partial, Page<Hit> hits) {

  /**
   * A contribution in which the rule would have found something.
   *
   * @param community what the community is called
   * @param title of the topic
   * @param before what stands before it in the text
   * @param found the author's words that it is about; empty where it is not about words
   * @param after what stands after it
   * @param caseId of the last decision on it, or null
   */
  public record Hit(
      ContributionId id,
      String community,
      String title,
      ContributionState state,
      PersonChip author,
      Instant at,
      String before,
      String found,
      String after,
      UUID caseId) {}
}
