package org.praxis.people.calendar.view;

import java.time.LocalDate;

/**
 * One day or several on which an office does not work.
 *
 * @param last the same where it is one day
 * @param own whether the office itself says so; else it is a public holiday
 */
public record ClosedDay(LocalDate first, LocalDate last, String name, boolean own) {}
