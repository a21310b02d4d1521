package org.praxis.notification.mail.view;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * When somebody gets mail, by their own clock.
 *
 * @param zone which clock that is
 * @param version to be sent back with a change
 */
public record RhythmView(
    @JsonFormat(pattern = "HH:mm") LocalTime quietFrom,
    @JsonFormat(pattern = "HH:mm") LocalTime quietTo,
    Set<DayOfWeek> days,
    @JsonFormat(pattern = "HH:mm") LocalTime digestAt,
    DayOfWeek weeklyOn,
    ZoneId zone,
    long version) {
  public RhythmView {
    days = Collections.unmodifiableSet(new TreeSet<>(days)); // from Monday on
  }
}
