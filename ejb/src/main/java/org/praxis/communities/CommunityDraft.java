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
 * @param access null means open
 */
public record CommunityDraft(
    @Slug String slug,
    @Written(max = 80) String name,
    @NotNull @Valid CharterDraft charter,
    Access access) {
  public CommunityDraft {
    access = access == null ? Access.OPEN : access;
  }

  /** An open one. */
  public CommunityDraft(String slug, String name, CharterDraft charter) {
    this(slug, name, charter, Access.OPEN);
  }
}
