package org.praxis.communities.attention.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;

/**
 * A topic as it is to its reader alone.
 *
 * @param follow how closely they follow it
 * @param readUpTo up to when they had read it; null when they come for the first time
 * @param newReplies how many of others came since; 0 at the first time
 * @param firstNew the first of these, as they stand in the topic; null when there are none
 */
public record TopicAttention(
    FollowView follow, Instant readUpTo, long newReplies, ContributionId firstNew) {}
