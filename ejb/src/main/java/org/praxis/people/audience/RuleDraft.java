package org.praxis.people.audience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * A rule that somebody wants to look at before it counts.
 *
 * @param audience whose rule it would be; null for a new one
 */
public record RuleDraft(@NotNull @Valid Rule rule, AudienceId audience) {}
