package org.praxis.access;

import java.time.Instant;
import java.util.Set;
import org.praxis.platform.validation.Ahead;
import org.praxis.platform.validation.Written;

/**
 * An access token as its person wants it.
 *
 * @param label what it is for, in the person's words
 * @param expires at most a year from now; a leap year has 366 days
 */
public record TokenDraft(
    @Written(max = 80) String label,
    @Grantable Set<Scope> scopes,
    @Ahead(max = 366) Instant expires) {}
