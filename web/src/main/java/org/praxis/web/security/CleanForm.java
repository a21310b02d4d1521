package org.praxis.web.security;

import static jakarta.servlet.http.HttpServletResponse.SC_BAD_REQUEST;
import static jakarta.servlet.http.HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;

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
 * is no form; there {@code Written} drops it. Beside its files a form has no more than texts: a
 * page that refuses it says all of it once more, out of memory. This reads the form, so it comes
 * after {@link BodySizes}.
 */
@WebFilter(filterName = "cleanForm", asyncSupported = true)
public class CleanForm extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (AtTheDoor.isForTheApi(request)) {
      chain.doFilter(request, response);
    } else if (typed(request).mapToLong(String::length).sum() > SmallBodies.TEXTS) {
      AtTheDoor.refuse(request, response, SC_REQUEST_ENTITY_TOO_LARGE, "platform.bodyTooLarge");
    } else if (typed(request).anyMatch(value -> value.indexOf('\0') >= 0)) {
      AtTheDoor.refuse(request, response, SC_BAD_REQUEST, "platform.badRequest");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static Stream<String> typed(HttpServletRequest request) {
    return request.getParameterMap().values().stream().flatMap(Stream::of);
  }
}
