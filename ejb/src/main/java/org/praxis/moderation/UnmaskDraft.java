package org.praxis.moderation;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * That a moderator has to know the names of those whom a case concerns.
 *
 * @param reason kept in the audit log
 */
public record UnmaskDraft(@NotNull @Written(max = 2000) String reason) {}
