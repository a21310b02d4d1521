package org.praxis.moderation.absence.view;

import java.time.Instant;
import java.time.LocalDate;
import org.praxis.people.PersonId;

/**
 * Somebody who is away at this moment.
 *
 * @param until the last day
 * @param end of that day, by their clock
 * @param standIn null for nobody in particular
 */
public record AwayNow(PersonId person, LocalDate until, Instant end, PersonId standIn) {}
