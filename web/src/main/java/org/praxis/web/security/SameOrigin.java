package org.praxis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;

/**
 * Nothing is changed at the wish of another site. A browser says where a request comes from
 * (Sec-Fetch-Site, or Origin); one that changes something has to come from Praxis itself. A program
 * says neither, and must bring its own credentials instead of a session's cookie. An access token
 * is such whoever sends it.
 */
@WebFilter(filterName = "sameOrigin", asyncSupported = true)
public class SameOrigin extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (SAFE.contains(request.getMethod()) || AtTheDoor.isSealed(request) || isOurs(request)) {
      chain.doFilter(request, response);
    } else {
      AtTheDoor.refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "platform.crossSite");
    }
  }

  private static boolean isOurs(HttpServletRequest request) {
    if (AuthorizationHeader.token(request).isPresent()) {
      return true; // no browser sends one by itself, whatever page asks it to
    }
    String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin");
    }
    String origin = request.getHeader("Origin");
    return origin == null
        ? AuthorizationHeader.isSent(request) || isNobodysAtTheApi(request)
        : isHere(origin, request);
  }

  // A program that forgot its credentials changes nothing, and is told to bring them.
  private static boolean isNobodysAtTheApi(HttpServletRequest request) {
    return AtTheDoor.isForTheApi(request) && request.getUserPrincipal() == null;
  }

  /** Whether a page of ours says that it is where the request comes from. */
  public static boolean isHere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    return origin != null && isHere(origin, request);
  }

  private static boolean isHere(String origin, HttpServletRequest request) {
    try {
      URI uri = URI.create(origin);
      return request.getHeader("Host") != null
          && request.getHeader("Host").equals(uri.getAuthority());
    } catch (IllegalArgumentException e) {
      return false; // "null", or no address at all
    }
  }
}
