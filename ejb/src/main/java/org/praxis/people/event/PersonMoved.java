package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** Somebody has another office, department or manager. */
public record PersonMoved(PersonId person, Instant at) {}
