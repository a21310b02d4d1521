package org.praxis.communities.guides;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.praxis.people.PersonId;

/**
 * Who answers for a guide, and how long it counts as right.
 *
 * @param version of the guide that was shown
 */
public record KeepingDraft(
    @NotNull PersonId owner,
    @NotNull @Min(7) @Max(730) Integer reviewDays,
    @NotNull Long version) {}
