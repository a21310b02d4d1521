package org.praxis.communities.guides.view;

import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;

/**
 * A topic or a reply that a guide was made from.
 *
 * @param topic the topic that it is, or that it answers
 * @param title of that topic
 */
public record SourceView(
    ContributionId contribution, ContributionId topic, String title, PersonChip author) {
  /** Whether it is an answer in the topic. */
  public boolean reply() {
    return !contribution.equals(topic);
  }
}
