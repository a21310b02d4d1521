package org.praxis.people.duty.event;

import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;

/** Somebody is not here any more, and nobody follows. */
public record DutyVacated(DutyId duty, PersonId from, Instant at) {}
