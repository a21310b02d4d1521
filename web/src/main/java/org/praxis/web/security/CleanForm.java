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
 * A form with a NUL was not sent by a browser, and PostgreSQL can store none. What the API is sent
 * is no form; there {@code Written} drops it. This reads the form, so it comes after {@link
 * BodySizes}.
 */
@WebFilter(filterName = "cleanForm", asyncSupported = true)
public class CleanForm extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!AtTheDoor.isForTheApi(request) && isNulTyped(request)) {
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
