package org.praxis.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * A sanction as a moderator imposes it.
 *
 * @param decision the case whose decision it rests on, with its clause; no older than one can
 *     appeal
 * @param reason why the decision alone is not enough; the person reads it
 * @param days for how many it holds; null for a warning, which lapses by itself
 * @param minutes between two contributions; for {@link SanctionKind#SLOW} alone
 */
public record SanctionDraft(
    @NotNull SanctionKind kind,
    @NotNull CaseId decision,
    @Written(max = 2000) String reason,
    @Min(1) @Max(365) Integer days,
    @Min(1) @Max(10_080) Integer minutes) {}
