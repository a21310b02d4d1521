package org.praxis.web.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/**
 * Credentials that the directory refuses are answered by the server before any resource is asked:
 * it forwards to the sign-in page. A program at the API gets a problem document in its place.
 */
@WebFilter(
    urlPatterns = {"/signin", "/signin.xhtml"},
    dispatcherTypes = DispatcherType.FORWARD)
public class WrongCredentials extends HttpFilter {
  private static final long serialVersionUID = 1;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    if (asked instanceof String address && address.startsWith(request.getContextPath() + "/api/")) {
      response.setHeader("WWW-Authenticate", SignedIn.CHALLENGE);
      ProblemDocument.write(
          ProblemDocument.signInNeeded(Collections.list(request.getLocales())), response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
