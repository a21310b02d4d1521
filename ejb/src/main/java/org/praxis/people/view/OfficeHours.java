package org.praxis.people.view;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.praxis.people.OfficeId;

/**
 * When an office works, by its own clock.
 *
 * @param zone null where nobody has said it, or people work from everywhere
 * @param opens the first minute of a working day
 * @param closes the first minute after it
 * @param version to be sent back with a change
 */
public record OfficeHours(
    OfficeId id,
    String name,
    ZoneId zone,
    @JsonFormat(pattern = "HH:mm") LocalTime opens,
    @JsonFormat(pattern = "HH:mm") LocalTime closes,
    Set<DayOfWeek> days,
    long version) {
  public OfficeHours {
    days = Collections.unmodifiableSet(new TreeSet<>(days)); // from Monday on
  }

  /** Whether somebody of that office is likely at work then; nobody knows without a zone. */
  public Optional<Boolean> isOpen(Instant at) {
    return Optional.ofNullable(zone).map(there -> isOpen(at.atZone(there)));
  }

  private boolean isOpen(ZonedDateTime there) {
    LocalTime time = there.toLocalTime();
    return days.contains(there.getDayOfWeek()) && !time.isBefore(opens) && time.isBefore(closes);
  }
}
