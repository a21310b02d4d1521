package org.praxis.communities.attention.event;

import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.BookmarkId;
import org.praxis.people.PersonId;

/**
 * The time has come at which somebody wanted to be reminded of what they keep.
 *
 * @param topic the topic that it is, or that it answers
 */
public record ReminderDue(
    BookmarkId bookmark,
    PersonId person,
    ContributionId contribution,
    ContributionId topic,
    Instant at) {}
