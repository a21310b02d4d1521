package org.praxis.people.hold;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * That a hold ends.
 *
 * @param version of the hold that was shown
 */
public record HoldLifting(@Written(max = 2000) String reason, @NotNull Long version) {}
