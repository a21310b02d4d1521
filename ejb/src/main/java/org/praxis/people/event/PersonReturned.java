package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** Somebody who had left is here again. */
public record PersonReturned(PersonId person, Instant at) {}
