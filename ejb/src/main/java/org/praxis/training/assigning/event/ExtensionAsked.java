package org.praxis.training.assigning.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.TrackId;
import org.praxis.training.assigning.ExtensionId;

/**
 * Somebody asks for more time.
 *
 * @param manager who is asked; null where nobody leads them
 */
public record ExtensionAsked(
    ExtensionId extension, PersonId person, PersonId manager, TrackId track, Instant at) {}
