package org.praxis.search.model;

import java.util.UUID;
import org.praxis.platform.finding.FindableKind;

/** What an index says matches. */
public record Match(UUID content, FindableKind kind) {}
