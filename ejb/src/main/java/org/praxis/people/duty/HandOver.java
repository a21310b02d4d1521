package org.praxis.people.duty;

import jakarta.validation.constraints.NotNull;
import org.praxis.people.PersonId;

/**
 * Who has a duty from now on.
 *
 * @param version of the duty that was shown
 */
public record HandOver(@NotNull PersonId person, @NotNull Long version) {}
