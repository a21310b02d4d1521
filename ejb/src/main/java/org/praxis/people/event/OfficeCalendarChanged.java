package org.praxis.people.event;

import org.praxis.people.OfficeId;

/** An office works at other times than before: its clock, hours, days, holidays or closing days. */
public record OfficeCalendarChanged(OfficeId office) {}
