package org.praxis.communities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.moderation.CharterDraft;
import org.praxis.platform.validation.Slug;
import org.praxis.platform.validation.Written;

/**
 * A community as its founder describes it.
 *
 * @param slug the community's name in addresses, see {@link Slug}
 */
public record CommunityDraft(
    @Slug String slug, @Written(max = 80) String name, @NotNull @Valid CharterDraft charter) {}
