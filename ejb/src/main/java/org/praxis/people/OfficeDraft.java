package org.praxis.people;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * When an office works, as somebody writes it.
 *
 * @param zone of the IANA database: "Europe/Berlin", in any case; empty where people work from
 *     everywhere
 * @param opens hour and minute: "09:00"
 * @param closes later than it opens
 * @param version that was shown
 */
@WorkingHours
public record OfficeDraft(
    @NotNull @Size(max = OfficeDraft.LONGEST_ZONE) String zone,
    @NotNull @Size(max = 20) String opens,
    @NotNull @Size(max = 20) String closes,
    @NotEmpty Set<@NotNull DayOfWeek> days,
    @NotNull Long version) {
  static final int LONGEST_ZONE = 60;
}
