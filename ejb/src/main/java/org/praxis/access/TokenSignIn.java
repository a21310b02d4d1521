package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.access.model.Fingerprint;
import org.praxis.access.model.Lifetime;
import org.praxis.access.model.Secret;
import org.praxis.access.store.TokenStore;
import org.praxis.people.directory.CompanyDirectory;

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
  @Inject CompanyDirectory directory;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "praxis.token.roles.max.age", defaultValue = "P30D")
  Duration rolesMaxAge;

  /**
   * Nothing when there is no such token, when it was revoked or has expired, or when Praxis is
   * closed for its person: the same answer for all.
   *
   * <p>Where no directory can be asked whether the person is still with the company, it sleeps when
   * they have not signed in for {@code praxis.token.roles.max.age} (30 days), until they do.
   */
  public Optional<TokenHolder> holder(String secret) {
    if (!Secret.looksLikeOne(secret)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Optional<TokenStore.Found> found =
        tokens.holder(Fingerprint.ofSecret(secret), now).filter(token -> isAwake(token, now));
    found
        .filter(token -> Lifetime.noteworthy(token.lastUsedAt(), now))
        .ifPresent(token -> use.note(token.holder(), now));
    return found.map(TokenStore.Found::holder);
  }

  private boolean isAwake(TokenStore.Found token, Instant now) {
    return directory.isUsed()
        || token.rolesSeenAt() != null && token.rolesSeenAt().plus(rolesMaxAge).isAfter(now);
  }
}
