/**
 * When an office works: by its clock, on its days, but for public holidays and its own closing
 * days.
 *
 * <p>{@link org.praxis.people.calendar.WorkingCalendar} counts working hours and asks nobody;
 * {@link org.praxis.people.calendar.Calendars} gives other features those of offices, and {@link
 * org.praxis.people.calendar.CalendarKeeping} is where they are kept. Which days are public
 * holidays {@link org.praxis.people.calendar.PublicHolidays} knows (docs/adr/0037).
 */
package org.praxis.people.calendar;
