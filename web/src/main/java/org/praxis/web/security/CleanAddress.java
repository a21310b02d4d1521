package org.praxis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * An address with a NUL leads nowhere. PostgreSQL cannot even look for one: it would answer with an
 * error.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class CleanAddress extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String NUL = "%00";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    if (request.getRequestURI().contains(NUL) || query != null && query.contains(NUL)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }
}
