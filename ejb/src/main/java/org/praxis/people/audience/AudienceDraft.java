package org.praxis.people.audience;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/** An audience as somebody builds it. */
public record AudienceDraft(@Written(max = 120) String name, @NotNull @Valid Rule rule) {}
