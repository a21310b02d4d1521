package org.praxis.access;

import java.util.Set;
import org.praxis.people.PersonId;

/**
 * In whose stead a program comes.
 *
 * @param scopes for what
 * @param lastRoles what the company's groups made of the person when they signed in last; for where
 *     no directory can be asked
 */
public record TokenHolder(
    PersonId person, String uid, Set<Scope> scopes, Set<String> lastRoles, TokenId token) {
  public TokenHolder {
    scopes = Set.copyOf(scopes);
    lastRoles = Set.copyOf(lastRoles);
  }
}
