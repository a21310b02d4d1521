package org.praxis.training.assigning;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.praxis.platform.validation.Written;

/**
 * That somebody asks for more time.
 *
 * @param until by which day they would do it
 */
public record ExtensionDraft(@NotNull LocalDate until, @Written(max = 500) String reason) {}
