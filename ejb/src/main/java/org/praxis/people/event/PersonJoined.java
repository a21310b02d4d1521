package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/**
 * Somebody is known for the first time: because the directory has them, or because they signed in.
 */
public record PersonJoined(PersonId person, Instant at) {}
