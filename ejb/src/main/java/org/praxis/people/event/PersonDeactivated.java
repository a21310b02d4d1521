package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** Praxis is closed for this person. */
public record PersonDeactivated(PersonId person, Instant at) {}
