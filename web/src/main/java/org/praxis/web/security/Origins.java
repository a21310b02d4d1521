package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import org.praxis.access.Origin;

/**
 * Where a request came from, as the server saw it: the proxy's word counts only where it is told to
 * believe a proxy.
 */
public final class Origins {
  private Origins() {}

  public static Origin of(HttpServletRequest request) {
    return new Origin(request.getRemoteAddr(), request.getHeader("User-Agent"));
  }
}
