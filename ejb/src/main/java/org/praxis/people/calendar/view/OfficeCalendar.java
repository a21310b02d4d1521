package org.praxis.people.calendar.view;

import java.util.List;
import org.praxis.people.calendar.Closing;
import org.praxis.people.view.OfficeHours;

/**
 * When an office works and when it does not.
 *
 * @param hours with the version to be sent back with a change
 * @param country whose public holidays it keeps; null where it keeps none
 * @param region of that country; null for all of it
 * @param closings its own, of the last 90 days and later
 * @param next what is closed within a year from now on, holidays and its own
 */
public record OfficeCalendar(
    OfficeHours hours,
    String country,
    String region,
    List<Closing> closings,
    List<ClosedDay> next) {
  public OfficeCalendar {
    closings = List.copyOf(closings);
    next = List.copyOf(next);
  }
}
