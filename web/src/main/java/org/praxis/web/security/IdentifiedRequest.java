package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request as its person's, whatever the server itself made of it. */
final class IdentifiedRequest extends HttpServletRequestWrapper {
  private final Answer.Theirs theirs;

  IdentifiedRequest(HttpServletRequest request, Answer.Theirs theirs) {
    super(request);
    this.theirs = theirs;
  }

  @Override
  public Principal getUserPrincipal() {
    return theirs.identity().getPrincipal();
  }

  @Override
  public String getRemoteUser() {
    return getUserPrincipal().getName();
  }

  @Override
  public String getAuthType() {
    return theirs.way();
  }

  @Override
  public boolean isUserInRole(String role) {
    return theirs.identity().getRoles().contains(role);
  }
}
