package org.praxis.people.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Holidays and closing days of an office, as somebody writes them.
 *
 * @param country two letters of ISO 3166; null or empty where no public holiday is kept
 * @param region of that country, as it is listed; null or empty for all of it
 * @param version that was shown
 */
public record CalendarDraft(
    @Size(max = 2) String country,
    @Size(max = 8) String region,
    @NotNull @Size(max = CalendarDraft.MOST) List<@NotNull @Valid Closing> closings,
    @NotNull Long version) {
  static final int MOST = 200;
}
