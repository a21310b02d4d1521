package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.GuideState;
import org.praxis.communities.guides.ProposalId;
import org.praxis.people.view.PersonChip;

/**
 * A text that was sent for a guide, in a list.
 *
 * @param number null while it is not published
 * @param base number of the revision that it was written from
 * @param note what changed and why; null when its author said nothing
 * @param proposal the proposed change that it was; null when it was written directly
 * @param acceptedBy who took that change; null when it was written directly
 */
public record RevisionRow(
    GuideRevisionId id,
    Integer number,
    int base,
    String title,
    String note,
    PersonChip author,
    ProposalId proposal,
    PersonChip acceptedBy,
    GuideState state,
    Instant at) {
  public boolean published() {
    return number != null;
  }
}
