package org.praxis.communities.view;

import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;

/** Which topic something stands in, what that is called, and in which community it is. */
public record TopicStanding(ContributionId topic, String title, CommunityId community) {}
