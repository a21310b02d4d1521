package org.praxis.training.demand.view;

import java.time.Instant;
import org.praxis.communities.view.CommunityName;
import org.praxis.people.view.PersonChip;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedState;
import org.praxis.training.view.TrackName;

/**
 * Something that colleagues need to learn.
 *
 * @param why null where nothing is said
 * @param wanted how many of those who are here want it
 * @param mine whether the reader does
 * @param community to which it belongs, as far as the reader may know of it; else null
 * @param track that answers it; null while none does
 * @param decidedAt since when it is not open any more; null while it is
 * @param reason why it was closed or removed; else null
 */
public record NeedRow(
    NeedId id,
    String what,
    String why,
    PersonChip by,
    Instant at,
    NeedState state,
    Long wanted,
    Boolean mine,
    CommunityName community,
    TrackName track,
    Instant decidedAt,
    String reason) {}
