package org.praxis.access.view;

import java.time.Instant;
import java.util.Set;
import org.praxis.access.Scope;
import org.praxis.access.TokenId;

/**
 * An access token in its owner's list.
 *
 * @param lastFour of the secret's characters, to tell it from others
 * @param lastUsed to the minute; null when it never was
 * @param expired whether it opens nothing any more
 */
public record TokenRow(
    TokenId id,
    String label,
    Set<Scope> scopes,
    String lastFour,
    Instant created,
    Instant expires,
    Instant lastUsed,
    boolean expired) {}
