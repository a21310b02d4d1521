package org.praxis.people.hold;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.praxis.platform.validation.Written;

/**
 * A hold as somebody places it.
 *
 * @param subject the id of the person or of the topic
 * @param matter what it is for, as those who asked for it call it: "2026-114, Northwind"; once for
 *     each subject
 * @param reason for the record; who is held does not read it
 */
public record HoldDraft(
    @NotNull HoldKind kind,
    @NotNull UUID subject,
    @Written(max = 120) String matter,
    @Written(max = 2000) String reason) {}
