package org.praxis.moderation.absence;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.praxis.people.PersonId;

/**
 * For how long somebody is away.
 *
 * @param from the first day, by the clock of whoever is away; today at the earliest
 * @param until the last day
 * @param standIn who hears of cases instead; null for nobody in particular
 */
public record AbsenceDraft(@NotNull LocalDate from, @NotNull LocalDate until, PersonId standIn) {}
