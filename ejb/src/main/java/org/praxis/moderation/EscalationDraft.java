package org.praxis.moderation;

import jakarta.validation.constraints.NotNull;
import org.praxis.platform.validation.Written;

/**
 * That somebody hands a case up.
 *
 * @param reason read by those who get it, and kept in the audit log
 */
public record EscalationDraft(@NotNull @Written(max = 2000) String reason) {}
