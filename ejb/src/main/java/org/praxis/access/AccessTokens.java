package org.praxis.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.access.model.Secret;
import org.praxis.access.model.Token;
import org.praxis.access.store.TokenStore;
import org.praxis.access.view.NewToken;
import org.praxis.access.view.TokenRow;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** The caller's own access tokens. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AccessTokens {
  /** That many may be in use at once. */
  static final int MOST = 50;

  @Inject TokenStore tokens;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * Creates a token. Its secret is in the answer and nowhere else: only a hash is kept.
   *
   * @throws TooManyTokens when the caller has {@value #MOST} in use
   */
  public NewToken create(@NotNull @Valid TokenDraft draft) {
    PersonId person = me.id();
    Instant now = clock.instant();
    tokens.lockCreating(person);
    if (tokens.countActive(person, now) >= MOST) {
      throw new TooManyTokens(MOST);
    }
    Secret secret = Secret.random();
    Token token = new Token(person, draft, secret, now);
    tokens.add(token);
    record("access.token.created", token);
    return new NewToken(
        token.id(),
        secret.text(),
        token.label(),
        token.scopes(),
        token.lastFour(),
        token.createdAt(),
        token.expiresAt());
  }

  /** What is in use, and what expired in the last 30 days; the newest first. */
  public List<TokenRow> mine() {
    Instant now = clock.instant();
    return tokens.of(me.id(), now.minus(Tidying.KEPT)).stream()
        .map(token -> row(token, now))
        .toList();
  }

  /** Ends a token of the caller's with its next use. Revoked twice is revoked. */
  public void revoke(TokenId id) {
    Token token = tokens.lock(id, me.id()).orElseThrow(NoSuchToken::new);
    if (token.revoke(clock.instant())) {
      record("access.token.revoked", token);
    }
  }

  private void record(String action, Token token) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            token.id().toString(),
            null,
            Map.of(
                "label",
                token.label(),
                "scopes",
                token.scopes().stream().map(Scope::text).collect(Collectors.joining(" ")),
                "expires",
                token.expiresAt().toString())));
  }

  private static TokenRow row(Token token, Instant now) {
    return new TokenRow(
        token.id(),
        token.label(),
        token.scopes(),
        token.lastFour(),
        token.createdAt(),
        token.expiresAt(),
        token.lastUsedAt(),
        !token.expiresAt().isAfter(now));
  }
}
