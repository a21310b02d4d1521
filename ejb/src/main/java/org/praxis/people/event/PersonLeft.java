package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** The directory does not know this person any more; what they wrote stays. */
public record PersonLeft(PersonId person, Instant at) {}
