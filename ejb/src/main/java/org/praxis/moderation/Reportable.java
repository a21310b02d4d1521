package org.praxis.moderation;

import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * What others read and may report.
 *
 * @param revision that they read, counted as the author's submissions are
 * @param reach how many have opened it or answered it
 */
public record Reportable(
    ContentRef content, SpaceId space, PersonId author, int revision, long reach) {}
