package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.praxis.access.store.TokenStore;
import org.praxis.people.directory.CompanyDirectory;

/** As on a server whose people an OpenID provider signs in. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TokenSignInWithProvider {
  @Inject TokenStore tokens;
  @Inject TokenUse use;
  @Inject Clock clock;

  public Optional<TokenHolder> holder(String secret) {
    TokenSignIn signIn = new TokenSignIn();
    signIn.tokens = tokens;
    signIn.use = use;
    signIn.clock = clock;
    signIn.rolesMaxAge = Duration.ofDays(30);
    signIn.directory =
        new CompanyDirectory() {
          @Override
          public boolean isUsed() {
            return false;
          }
        };
    return signIn.holder(secret);
  }
}
