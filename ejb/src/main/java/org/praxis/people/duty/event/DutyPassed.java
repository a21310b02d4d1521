package org.praxis.people.duty.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;

/**
 * Somebody looks after something now.
 *
 * @param from null when nobody did before
 */
public record DutyPassed(DutyId duty, PersonId from, PersonId to, Instant at) {}
