package org.praxis.training.event;

import java.time.Instant;
import org.praxis.people.PersonId;

/** What somebody wrote in discussions, or what colleagues make of it, is to be looked at anew. */
public record TalkerTouched(PersonId person, Instant at) {}
