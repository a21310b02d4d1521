package org.praxis.communities.guides;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * Taking a proposed change into the guide.
 *
 * @param version of the proposal that was read
 * @param revision of the guide that it was read against
 * @param text the guide as it will read, where somebody brought the two together by hand; null to
 *     take the change as it was proposed
 */
public record Acceptance(
    @NotNull Long version,
    @NotNull Integer revision,
    @Written(max = 200, optional = true) String title,
    @Written(max = GuideText.LONGEST, optional = true) String text) {}
