package org.praxis.communities;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.praxis.moderation.CharterDraft;
import org.praxis.platform.validation.Written;

/**
 * The next edition of a charter.
 *
 * @param note why it is changed, for the members; null for none
 * @param edition that was shown when it was begun
 */
public record CharterAmendment(
    @NotNull @Valid CharterDraft charter,
    @Written(max = 500, optional = true) String note,
    @NotNull Integer edition) {}
