package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;

/**
 * A guide for which proposed changes wait to be reviewed.
 *
 * @param proposals how many wait
 * @param since when the first of them was sent
 */
public record ProposalsWaiting(
    GuideId guide,
    String title,
    String communitySlug,
    String communityName,
    Long proposals,
    Instant since) {}
