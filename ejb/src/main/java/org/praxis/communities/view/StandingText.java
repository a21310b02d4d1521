package org.praxis.communities.view;

import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.platform.content.Markup;

/**
 * A topic or reply that others read in a community, or have read there until its author took it
 * back; of such a one nothing is known but where it stood.
 *
 * @param topic the topic that it is, or in which it stands
 * @param kind of the topic; of a reply REPLY
 * @param withdrawn whether its author took it back
 * @param title the topic's; null of what was taken back, as authorName and text
 * @param authorName null also of a former colleague where the company shows those without a name
 */
public record StandingText(
    ContributionId contribution,
    ContributionId topic,
    String kind,
    boolean withdrawn,
    CommunityId community,
    String slug,
    String name,
    String title,
    String authorName,
    Markup text) {}
