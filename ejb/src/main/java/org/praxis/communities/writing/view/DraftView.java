package org.praxis.communities.writing.view;

import java.time.Instant;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;

/**
 * One's own draft.
 *
 * @param place identity of the community, topic, contribution, guide or proposed change that it is
 *     for
 * @param placeName what that is called; null when it is not known or not open to the author (any
 *     more)
 * @param communitySlug of the community that it is for; null as the name
 * @param guide that it is for, or that the proposed change is for; null as the name
 * @param text in Markdown, with mentions by name
 * @param note what the author says about it
 * @param base number of the guide's revision that it was begun on
 * @param source the topic that the guide is made from; null when it cannot be made from it any more
 * @param version to be sent back when it is saved again
 */
public record DraftView(
    DraftId id,
    DraftPurpose purpose,
    UUID place,
    String placeName,
    String communitySlug,
    UUID guide,
    String kind,
    String title,
    String text,
    String note,
    Integer base,
    ContributionId source,
    Instant savedAt,
    long version) {

  /** The same with another text. */
  public DraftView reading(String other) {
    return new DraftView(
        id,
        purpose,
        place,
        placeName,
        communitySlug,
        guide,
        kind,
        title,
        other,
        note,
        base,
        source,
        savedAt,
        version);
  }
}
