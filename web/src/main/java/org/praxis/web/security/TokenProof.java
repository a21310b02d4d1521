package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.praxis.access.Scope;
import org.praxis.access.TokenHolder;
import org.praxis.access.TokenSignIn;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * An access token: a program acts for the person who made it, as far as its scopes reach (RFC
 * 6750). It opens the API and no page, and not what belongs to signing in itself: a token that was
 * stolen makes no second one.
 */
@ApplicationScoped
public class TokenProof implements Proof {
  private static final String API = "/api/v1";

  /** As RFC 6750 has it. */
  static final String INVALID = "Bearer realm=\"Praxis\", error=\"invalid_token\"";

  @Inject TokenSignIn tokens;
  @Inject SignInMode mode;
  @Inject Identities identities;

  @Override
  public Optional<Answer> of(HttpServletRequest request) {
    return AuthorizationHeader.token(request).map(secret -> answer(secret, request));
  }

  private Answer answer(String secret, HttpServletRequest request) {
    Optional<TokenHolder> holder = tokens.holder(secret);
    if (holder.isEmpty()) {
      return new Answer.Refused(401, "access.token.invalid", null, INVALID);
    }
    String path = AtTheDoor.path(request);
    if (!path.startsWith(API + "/")) {
      return new Answer.Refused(403, "access.token.apiOnly");
    }
    String part = plain(path.substring(API.length()));
    if (Scopes.isClosed(part)) {
      return new Answer.Refused(403, "access.token.closed");
    }
    if (!Scopes.allow(holder.get().scopes(), request.getMethod(), part)) {
      return new LackingScopes(Scopes.needed(request.getMethod(), part), true).refusal();
    }
    return identity(holder.get(), request, part)
        .<Answer>map(identity -> new Answer.Theirs(identity, holder.get().person(), "Bearer"))
        .orElseGet(() -> new Answer.Refused(401, "access.token.invalid", null, INVALID));
  }

  // As the API's router reads it: it passes over parameters within the path and takes two slashes
  // for one.
  private static String plain(String path) {
    return path.replaceAll(";[^/]*", "").replaceAll("/+", "/");
  }

  private Optional<SecurityIdentity> identity(
      TokenHolder holder, HttpServletRequest request, String part) {
    UnaryOperator<Set<String>> left = owners -> left(owners, holder.scopes(), request, part);
    if (mode.isOpenId()) {
      return Optional.of(identities.with(holder.uid(), left.apply(holder.lastRoles())));
    }
    return identities
        .ofDirectory(holder.uid())
        .map(identity -> identities.limited(identity, left.apply(Identities.roles(identity))));
  }

  private static Set<String> left(
      Set<String> owners, Set<Scope> scopes, HttpServletRequest request, String part) {
    Set<String> left = Scopes.roles(owners, scopes, request.getMethod());
    LackingScopes.keep(request, owners, left, Scopes.needed(request.getMethod(), part));
    return left;
  }
}
