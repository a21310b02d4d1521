package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.access.Scope;
import org.praxis.web.problem.Texts;

/**
 * Scopes that a request's token does not have, of which one would do: said to a program instead of
 * that its owner's role does not suffice, when the role is kept from it for want of a scope.
 *
 * @param ofPart whether they are those of the very part of the API that was asked for
 */
public record LackingScopes(List<Scope> scopes, boolean ofPart) {
  private static final String ATTRIBUTE = LackingScopes.class.getName();

  /** Notes for whom a role is missed later which scope would bring it. */
  static void keep(
      HttpServletRequest request, Set<String> owners, Set<String> left, List<Scope> ofPart) {
    List<Scope> kept = Scopes.ofKept(owners, left);
    List<Scope> here = kept.stream().filter(ofPart::contains).toList();
    if (!kept.isEmpty()) {
      request.setAttribute(
          ATTRIBUTE, new LackingScopes(here.isEmpty() ? kept : here, !here.isEmpty()));
    }
  }

  /** Nothing where the request is no token's, or the token has all of its owner's roles. */
  public static Optional<LackingScopes> of(HttpServletRequest request) {
    return Optional.ofNullable((LackingScopes) request.getAttribute(ATTRIBUTE));
  }

  /** As RFC 6750 has it: with the first of them it would go. */
  public String challenge() {
    return "Bearer realm=\"Praxis\", error=\"insufficient_scope\", scope=\""
        + scopes.get(0).text()
        + "\"";
  }

  /** In words, for the problem's detail. */
  public String words(Locale locale, ZoneId zone) {
    return Texts.of(key(), locale, zone, joined());
  }

  private String key() {
    return scopes.size() == 1 ? "access.token.scope" : "access.token.scope.oneOf";
  }

  private String joined() {
    return scopes.stream().map(Scope::text).collect(Collectors.joining(", "));
  }

  Answer.Refused refusal() {
    return new Answer.Refused(403, key(), null, challenge(), joined());
  }
}
