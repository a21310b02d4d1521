package org.praxis.notification.mail;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.praxis.notification.Matter;

/**
 * How soon somebody wants mail of what.
 *
 * @param choices by matter; a matter that is not named is as usual, or in a community as everywhere
 */
public record ChoicesDraft(@NotNull Map<@NotNull Matter, @NotNull Cadence> choices) {}
