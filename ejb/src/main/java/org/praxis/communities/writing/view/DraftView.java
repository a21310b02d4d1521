package org.praxis.communities.writing.view;

import java.time.Instant;
import java.util.UUID;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;

/**
 * One's own draft.
 *
 * @param place identity of the community, of the topic, or of the contribution that it is for
 * @param placeName what that is called; null when it is not known or not open to the author (any
 *     more)
 * @param communitySlug of the community that it is for; null as the name
 * @param text in Markdown
 * @param version to be sent back when it is saved again
 */
public record DraftView(
    DraftId id,
    DraftPurpose purpose,
    UUID place,
    String placeName,
    String communitySlug,
    String kind,
    String title,
    String text,
    Instant savedAt,
    long version) {}
