package org.praxis.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where somebody wanted to go before they were asked to sign in. It travels in the address or in a
 * cookie, so anybody can write one: only a page of Praxis itself is believed.
 */
public final class Destination {
  /** The parameter that carries it. */
  public static final String PARAMETER = "to";

  private static final String KEPT = "praxis-to";
  private static final int KEPT_SECONDS = 600;

  // A browser takes no cookie beyond 4096 characters.
  private static final int LONGEST_COOKIE = 3500;
  private static final int LONGEST = 2000;

  // What signs in or out, and what only a program reads.
  private static final Pattern NO_PAGES = Pattern.compile("/(signin|signout|api/|openapi)");

  // That an earlier act succeeded is no news of the next one.
  private static final Pattern NEWS = Pattern.compile("(?<=^|&)done=[^&]*&?|&done=[^&]*$");

  private Destination() {}

  /** The asked page, as a parameter for the sign-in page; empty for the home page. */
  static String parameter(HttpServletRequest request) {
    String asked = asked(request);
    return asked.equals("/") ? "" : "?" + PARAMETER + "=" + encoded(asked);
  }

  /**
   * Keeps the asked page with the browser: an OpenID provider brings people back to one address,
   * without parameters. A visitor's session at the server would be kept for anybody who asks.
   */
  static void keep(HttpServletRequest request, HttpServletResponse response) {
    String asked = encoded(asked(request));
    response.addCookie(
        cookie(asked.length() > LONGEST_COOKIE ? encoded("/") : asked, KEPT_SECONDS, request));
  }

  /** The page that was kept, once; else the home page. */
  public static String takeKept(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie("", 0, request));
    return Stream.ofNullable(request.getCookies())
        .flatMap(Stream::of)
        .filter(cookie -> cookie.getName().equals(KEPT))
        .findFirst()
        .map(cookie -> of(decoded(cookie.getValue())))
        .orElse("/");
  }

  private static Cookie cookie(String value, int seconds, HttpServletRequest request) {
    return BriefCookie.of(KEPT, value, "/", seconds, request);
  }

  private static String encoded(String asked) {
    return URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }

  private static String decoded(String kept) {
    try {
      return URLDecoder.decode(kept, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "/"; // nothing that we have kept
    }
  }

  // What was to be changed is not changed by asking for an address; but a form stands on the page
  // to which it is sent, and the browser keeps what was typed there.
  private static String asked(HttpServletRequest request) {
    return of(request.getMethod(), path(request), request.getQueryString());
  }

  static String of(String method, String path, String query) {
    String kept = query == null ? "" : NEWS.matcher(query).replaceAll("");
    String asked = kept.isEmpty() ? path : path + "?" + kept;
    return List.of("GET", "POST").contains(method) && isOurs(asked) ? asked : "/";
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  /** What was asked for if it is a page of ours, else the home page. */
  public static String of(String asked) {
    return asked != null && isOurs(asked) ? asked : "/";
  }

  // "//host" and "/\host" lead a browser to another site, and so does what it makes of a tab or a
  // line's end in between.
  private static boolean isOurs(String asked) {
    if (!asked.startsWith("/") || asked.length() > LONGEST || NO_PAGES.matcher(asked).lookingAt()) {
      return false;
    }
    if (asked.startsWith("//")
        || asked.indexOf('\\') >= 0
        || asked.chars().anyMatch(c -> c < ' ')) {
      return false;
    }
    try {
      URI uri = new URI(asked);
      return uri.getScheme() == null && uri.getRawAuthority() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
