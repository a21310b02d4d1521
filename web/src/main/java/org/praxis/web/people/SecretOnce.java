package org.praxis.web.people;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.praxis.access.view.NewToken;
import org.praxis.access.view.TokenRow;
import org.praxis.web.security.BriefCookie;

/**
 * Brings a new token's secret from the form to the page that shows it, once: in a cookie of the one
 * browser that it is meant for, which scripts cannot read and which the next answer takes away. So
 * it is in no address, and on no server's disk or memory; and reloading creates nothing.
 */
final class SecretOnce {
  private static final String NAME = "praxis-secret";
  private static final int SECONDS = 60;

  private SecretOnce() {}

  /** A new token, as it is shown. */
  public record Shown(String label, String secret) {}

  static void keep(NewToken token, HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(token.id() + "." + token.secret(), SECONDS, request));
  }

  /**
   * What was kept, if it is of one of these tokens: anybody can write a cookie.
   *
   * @param mine the reader's own tokens
   */
  static Optional<Shown> take(
      List<TokenRow> mine, HttpServletRequest request, HttpServletResponse response) {
    Optional<String[]> kept =
        Stream.ofNullable(request.getCookies())
            .flatMap(Stream::of)
            .filter(cookie -> cookie.getName().equals(NAME))
            .map(cookie -> cookie.getValue().split("\\.", 2))
            .filter(parts -> parts.length == 2)
            .findFirst();
    kept.ifPresent(parts -> response.addCookie(cookie("", 0, request)));
    return kept.flatMap(
        parts ->
            mine.stream()
                .filter(row -> row.id().toString().equals(parts[0]))
                .filter(row -> parts[1].endsWith(row.lastFour()))
                .map(row -> new Shown(row.label(), parts[1]))
                .findFirst());
  }

  private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
    return BriefCookie.of(NAME, value, "/people/me", seconds, request);
  }
}
