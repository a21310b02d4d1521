package org.praxis.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** A cookie that carries something to the next page, for minutes at most; no script reads it. */
public final class BriefCookie {
  private BriefCookie() {}

  /**
   * @param path below Praxis, where it is sent back
   * @param seconds for how long; 0 takes it away
   */
  public static Cookie of(
      String name, String value, String path, int seconds, HttpServletRequest request) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath(request.getContextPath() + path);
    cookie.setMaxAge(seconds);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
