package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** Praxis is open again to this person. */
public record PersonReactivated(PersonId person, Instant at) {}
