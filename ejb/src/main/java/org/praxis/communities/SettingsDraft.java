package org.praxis.communities;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.validation.Written;

/**
 * How a community is called, who may read it, and whether belonging goes by an audience.
 *
 * @param audience null where people join themselves
 * @param slowMinutes how long one person waits between two replies; null for not at all
 * @param version of the community that was shown
 */
public record SettingsDraft(
    @Written(max = 80) String name,
    @NotNull Access access,
    AudienceId audience,
    @Min(1) @Max(1440) Integer slowMinutes,
    @NotNull Long version) {}
