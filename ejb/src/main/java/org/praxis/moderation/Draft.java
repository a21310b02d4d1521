package org.praxis.moderation;

import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentRef;

/**
 * A contribution on its way to publication.
 *
 * @param text everything that others would read, title included
 * @param revision counts the author's submissions of this content, from 1
 * @param revised whether the author changed what was waiting or had been returned
 * @param edit whether it would take the place of what is published
 */
public record Draft(
    ContentRef content,
    SpaceId space,
    PersonId author,
    String text,
    int revision,
    boolean revised,
    boolean edit) {}
