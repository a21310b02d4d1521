package org.praxis.people.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** The directory has somebody new; they may never have signed in. */
public record PersonJoined(PersonId person, Instant at) {}
