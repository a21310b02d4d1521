package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.people.view.PersonChip;

/**
 * A reply as its reader may see it.
 *
 * @param html safe to be shown as it is; empty when its author has taken it back
 * @param pending where a change to it stands, for its author and those who moderate; null for none
 * @param at when it was published, or else submitted
 * @param editedAt since when it reads as it does; null when it was never changed
 * @param imported whether it was made of a mail that a mailing list's archive had; its author is
 *     who the mail said
 * @param to whom it answers, where it stands beside that since the topic of both became a part of
 *     this; else null
 * @param role its author's part in the community; null of those who do not belong to it
 */
public record ReplyView(
    ContributionId id,
    PersonChip author,
    String html,
    ContributionState state,
    ContributionState pending,
    boolean accepted,
    boolean mine,
    Instant at,
    Instant editedAt,
    boolean imported,
    CommunityRole role,
    Endorsements endorsements,
    PersonChip to,
    Nested nested) {}
