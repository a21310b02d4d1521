package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where somebody wanted to go before they were asked to sign in. It travels in the address, so
 * anybody can write one: only a page of Praxis itself is believed.
 */
public final class Destination {
  /** The parameter that carries it. */
  public static final String PARAMETER = "to";

  private static final String KEPT = "praxis.to";
  private static final int LONGEST = 2000;

  private Destination() {}

  /** The asked page, as a parameter for the sign-in page; empty for the home page. */
  static String parameter(HttpServletRequest request) {
    String asked = asked(request);
    return asked.equals("/")
        ? ""
        : "?" + PARAMETER + "=" + URLEncoder.encode(asked, StandardCharsets.UTF_8);
  }

  /**
   * Keeps the asked page at the server: an OpenID provider brings people back to one address,
   * without parameters.
   */
  static void keep(HttpServletRequest request) {
    request.getSession().setAttribute(KEPT, asked(request));
  }

  /** The page that was kept, once; else the home page. */
  public static String takeKept(HttpServletRequest request) {
    HttpSession session = request.getSession();
    String kept = (String) session.getAttribute(KEPT);
    session.removeAttribute(KEPT);
    return of(kept);
  }

  // What was to be changed cannot be asked for a second time by address.
  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI().substring(request.getContextPath().length());
    String asked = query == null ? path : path + "?" + query;
    return "GET".equals(request.getMethod()) && isOurs(asked) ? asked : "/";
  }

  /** What was asked for if it is a page of ours, else the home page. */
  public static String of(String asked) {
    return asked != null && isOurs(asked) ? asked : "/";
  }

  // "//host" and "/\host" lead a browser to another site, and so does what it makes of a tab or a
  // line's end in between.
  private static boolean isOurs(String asked) {
    if (!asked.startsWith("/") || asked.length() > LONGEST || asked.startsWith("/signin")) {
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
