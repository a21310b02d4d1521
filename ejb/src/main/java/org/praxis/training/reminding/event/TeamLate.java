package org.praxis.training.reminding.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;

/** People whom somebody leads are late with what is assigned to them. */
public record TeamLate(UUID letter, PersonId manager, List<PersonId> people, Instant at) {}
