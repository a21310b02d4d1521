package org.praxis.people.calendar;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Days on which an office is closed although nothing in its calendar says so.
 *
 * @param last the same as the first where it is one day
 * @param name what colleagues call it; may be empty
 */
public record Closing(
    @NotNull LocalDate first, @NotNull LocalDate last, @NotNull @Size(max = 100) String name) {
  boolean covers(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }
}
