package org.praxis.notification.mail;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.DayOfWeek;
import java.util.Set;

/**
 * When somebody wants mail, as they write it.
 *
 * @param quietFrom hour and minute, "19:00"; the same as {@code quietTo} for no quiet hours
 * @param days on which mail comes
 * @param version that was shown
 */
public record RhythmDraft(
    @NotNull @Pattern(regexp = RhythmDraft.TIME, message = "notification.time") String quietFrom,
    @NotNull @Pattern(regexp = RhythmDraft.TIME, message = "notification.time") String quietTo,
    @NotEmpty Set<@NotNull DayOfWeek> days,
    @NotNull @Pattern(regexp = RhythmDraft.TIME, message = "notification.time") String digestAt,
    @NotNull DayOfWeek weeklyOn,
    @NotNull Long version) {
  static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
