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
 * An address with a NUL leads nowhere. PostgreSQL cannot even look for one: it would answer with an
 * error. A program is told which parameter it is.
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
    boolean asked = query != null && query.contains(NUL);
    if (asked && AtTheDoor.isForTheApi(request) && !request.getRequestURI().contains(NUL)) {
      AtTheDoor.refuseField(
          request,
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          parameter(query),
          "platform.unstorable");
    } else if (asked || request.getRequestURI().contains(NUL)) {
      AtTheDoor.refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "platform.notFound");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String parameter(String query) {
    return Stream.of(query.split("&"))
        .filter(pair -> pair.contains(NUL))
        .map(pair -> pair.split("=", 2)[0])
        .findFirst()
        .orElse("");
  }
}
