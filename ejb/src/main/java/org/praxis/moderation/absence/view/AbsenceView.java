package org.praxis.moderation.absence.view;

import java.time.LocalDate;
import org.praxis.moderation.absence.AbsenceId;
import org.praxis.people.view.PersonChip;

/**
 * That somebody is away, or will be.
 *
 * @param until the last day
 * @param standIn null for nobody in particular
 * @param now whether they are at this moment
 */
public record AbsenceView(
    AbsenceId id,
    PersonChip person,
    LocalDate from,
    LocalDate until,
    PersonChip standIn,
    Boolean now) {}
