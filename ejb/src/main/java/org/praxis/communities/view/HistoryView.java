package org.praxis.communities.view;

import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.people.view.PersonChip;

/**
 * A contribution's revisions, the latest first.
 *
 * @param topic the topic that it is, or that it answers
 * @param title of that topic; null where its author has taken it back
 */
public record HistoryView(
    ContributionId id,
    ContributionId topic,
    String title,
    PersonChip author,
    List<RevisionView> revisions) {
  public HistoryView {
    revisions = List.copyOf(revisions);
  }
}
