package org.praxis.communities.guides.view;

import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.ProposalId;

/**
 * What somebody sent for a guide and nobody else reads there yet.
 *
 * @param title of the guide
 * @param proposal that waits for those who write the guide; null for what waits for a moderator
 * @param returned whether it came back, and waits for whoever sent it
 */
public record WaitingChange(
    GuideId guide, String title, ProposalId proposal, Boolean returned, Instant at) {}
