package org.praxis.web.security;

import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.praxis.communities.mailing.ImportSettings;

/**
 * No body is larger than a form with a picture, but where an archive is sent. The server itself can
 * only have one limit for all, and refuses what says that it is larger before anybody is asked.
 */
@WebFilter(filterName = "bodySizes", asyncSupported = true)
public class BodySizes extends HttpFilter {
  private static final long serialVersionUID = 1;

  private static final Pattern ARCHIVES =
      Pattern.compile("/communities/import(\\.xhtml)?/[^/]+|/api/v1/communities/[^/]+/imports");

  /** Bytes of everything but an archive, and of what is sent beside one. */
  private static final long USUAL = 10L * 1024 * 1024;

  @Inject transient ImportSettings imports;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // As it was asked for: where a page's address has no ending, the request says another by now.
    String address = request.getRequestURI().substring(request.getContextPath().length());
    boolean archive = "POST".equals(request.getMethod()) && ARCHIVES.matcher(address).matches();
    long largest = archive ? imports.largest() + USUAL : USUAL;
    if (request.getContentLengthLong() > largest) {
      AtTheDoor.refuse(
          request,
          response,
          HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
          "platform.bodyTooLarge");
      return;
    }
    // For a body that does not say how large it is. A form with a file is being read by now.
    HttpServerExchange exchange = ServletRequestContext.requireCurrent().getExchange();
    if (exchange.isRequestChannelAvailable()) {
      exchange.setMaxEntitySize(largest);
    }
    chain.doFilter(request, response);
  }
}
