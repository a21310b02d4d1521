package org.praxis.people.audience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * An audience as it is to be from now on.
 *
 * @param version that was shown when the change was begun
 */
public record AudienceChange(
    @Written(max = 120) String name, @NotNull @Valid Rule rule, @NotNull Long version) {}
