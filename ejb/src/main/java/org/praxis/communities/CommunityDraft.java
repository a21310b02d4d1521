package org.praxis.communities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.moderation.CharterDraft;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;

/**
 * A community as its founder describes it.
 *
 * @param slug the community's name in addresses: see {@link Slug}
 */
public record CommunityDraft(
    @NotNull
        @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+){0,8}", message = "communities.slug.malformed")
        @jakarta.validation.constraints.Size(max = 60)
        String slug,
    @Written(max = 80) String name,
    @NotNull @Valid CharterDraft charter) {}
