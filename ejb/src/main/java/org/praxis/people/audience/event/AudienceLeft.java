package org.praxis.people.audience.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

/** The rule does not find somebody any more, or they are not here any more. */
public record AudienceLeft(AudienceId audience, PersonId person, Instant at) {}
