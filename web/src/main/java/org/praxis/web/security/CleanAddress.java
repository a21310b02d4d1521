package org.praxis.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;

/**
 * An address with a NUL leads nowhere, and a form with one was not sent by a browser. PostgreSQL
 * cannot even look for one: it would answer with an error. What the API is sent is no form; there
 * {@code Written} drops it.
 */
@WebFilter(filterName = "cleanAddress", asyncSupported = true)
public class CleanAddress extends HttpFilter {
  private static final long serialVersionUID = 1;
  private static final String NUL = "%00";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String query = request.getQueryString();
    if (request.getRequestURI().contains(NUL) || query != null && query.contains(NUL)) {
      AtTheDoor.refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "platform.notFound");
    } else if (!AtTheDoor.isForTheApi(request) && isNulTyped(request)) {
      AtTheDoor.refuse(
          request, response, HttpServletResponse.SC_BAD_REQUEST, "platform.badRequest");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isNulTyped(HttpServletRequest request) {
    return request.getParameterMap().values().stream()
        .flatMap(Stream::of)
        .anyMatch(value -> value.indexOf('\0') >= 0);
  }
}
