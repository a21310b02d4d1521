package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.praxis.access.model.Fingerprint;
import org.praxis.access.model.Lifetime;
import org.praxis.access.model.Secret;
import org.praxis.access.store.TokenStore;

/**
 * Whom a token's secret lets in. One statement outside any transaction; that the token was used is
 * written down once a minute.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenSignIn {
  @Inject TokenStore tokens;
  @Inject TokenUse use;
  @Inject Clock clock;

  /**
   * Nothing when there is no such token, when it was revoked or has expired, or when Praxis is
   * closed for its person: the same answer for all.
   */
  public Optional<TokenHolder> holder(String secret) {
    if (!Secret.looksLikeOne(secret)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<TokenStore.Found> found = tokens.holder(Fingerprint.ofSecret(secret), now);
    found
        .filter(token -> Lifetime.noteworthy(token.lastUsedAt(), now))
        .ifPresent(token -> use.note(token.holder(), now));
    return found.map(TokenStore.Found::holder);
  }
}
