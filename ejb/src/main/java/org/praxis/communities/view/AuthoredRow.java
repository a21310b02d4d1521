package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicKind;

/**
 * Something that a person wrote and others can read.
 *
 * @param contribution the topic itself, or a reply in it
 * @param kind of the topic
 * @param title of the topic
 * @param accepted of a topic: whether it has an accepted answer; of a reply: whether it is that
 * @param imported whether it was made of a mail that a mailing list's archive had
 */
public record AuthoredRow(
    ContributionId contribution,
    ContributionId topic,
    TopicKind kind,
    String title,
    String communitySlug,
    String communityName,
    Boolean accepted,
    Boolean imported,
    Instant at) {}
