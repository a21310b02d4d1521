package org.praxis.people.directory;

import jakarta.validation.constraints.NotNull;

/**
 * A run that somebody asks for.
 *
 * @param dry true to be told what would change, and to change nothing
 */
public record SyncRequest(@NotNull SyncKind kind, boolean dry) {}
