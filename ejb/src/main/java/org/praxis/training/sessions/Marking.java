package org.praxis.training.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Whether somebody was there.
 *
 * @param minutes of who was; null where nobody counted them, which is as long as it took
 */
public record Marking(
    @NotNull BookingId booking, @NotNull AttendanceMark mark, @Min(0) @Max(1440) Integer minutes) {}
