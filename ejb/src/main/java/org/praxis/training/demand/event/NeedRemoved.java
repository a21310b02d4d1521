package org.praxis.training.demand.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.training.demand.NeedId;

/** What somebody said that they need to learn went against the rules, and nobody else reads it. */
public record NeedRemoved(NeedId need, PersonId author, Instant at) {}
