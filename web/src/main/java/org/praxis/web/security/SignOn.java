package org.praxis.web.security;

import io.undertow.server.handlers.Cookie;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The cookie by which all web applications of the server know somebody who signed in to one of
 * them.
 */
final class SignOn {
  private static final String COOKIE = "praxis-sso"; // as sign-in-ldap.cli calls it

  private SignOn() {}

  /** The one that the server gives with this answer; the Servlet API shows nobody what it sets. */
  static Optional<String> given() {
    return StreamSupport.stream(
            ServletRequestContext.requireCurrent().getExchange().responseCookies().spliterator(),
            false)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .filter(cookie -> cookie.getMaxAge() == null || cookie.getMaxAge() != 0)
        .map(Cookie::getValue)
        .reduce((earlier, later) -> later);
  }

  /** The one that the browser brought. */
  static Optional<String> brought(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(COOKIE))
        .map(jakarta.servlet.http.Cookie::getValue)
        .findFirst();
  }
}
