package org.praxis.access.view;

import java.time.Instant;
import java.util.Set;
import org.praxis.access.Scope;
import org.praxis.access.TokenId;

/**
 * A token that was just created.
 *
 * @param secret what opens Praxis; nobody can show it a second time
 */
public record NewToken(
    TokenId id,
    String secret,
    String label,
    Set<Scope> scopes,
    String lastFour,
    Instant created,
    Instant expires) {
  /** Without the secret: a log is no place for it. */
  @Override
  public String toString() {
    return "NewToken[id=" + id + "]";
  }
}
