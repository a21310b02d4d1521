package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.validation.Written;

/**
 * How a community is called, who may read it, and whether belonging goes by an audience.
 *
 * @param audience null where people join themselves
 * @param version of the community that was shown
 */
public record SettingsDraft(
    @Written(max = 80) String name,
    @NotNull Access access,
    AudienceId audience,
    @NotNull Long version) {}
