package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.CommunityId;

/**
 * A community in which colleagues wait to be let in.
 *
 * @param requests how many wait
 * @param since when the first of them asked
 */
public record RequestsWaiting(
    CommunityId community, String slug, String name, Long requests, Instant since) {}
