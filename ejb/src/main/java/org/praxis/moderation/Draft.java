package org.praxis.moderation;

import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * A contribution on its way to publication.
 *
 * @param text everything that others would read, title included
 * @param revision counts the author's submissions of this content, from 1
 */
public record Draft(
    ContentRef content, SpaceId space, PersonId author, String text, int revision) {}
