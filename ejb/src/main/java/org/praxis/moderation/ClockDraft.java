package org.praxis.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.praxis.people.OfficeId;

/**
 * By what clock a place works, as somebody writes it; in working hours.
 *
 * @param office whose calendar counts; null for the company's working week
 * @param firstHours until a case is decided
 * @param severeHours the same of what is never to be there; no more than those
 * @param appealHours until an appeal is answered, which is never later than seven days
 * @param version that was shown; 0 where the place had said nothing
 */
public record ClockDraft(
    OfficeId office,
    @NotNull @Min(1) @Max(400) Integer firstHours,
    @NotNull @Min(1) @Max(400) Integer severeHours,
    @NotNull @Min(1) @Max(400) Integer appealHours,
    @NotNull Long version) {}
