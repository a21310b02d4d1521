package org.praxis.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;

/**
 * A request as its person's, whatever the server itself made of it. Languages that nobody can read
 * are left out: JAX-RS would refuse the whole request for them.
 */
final class IdentifiedRequest extends HttpServletRequestWrapper {
  private static final String LANGUAGES = "Accept-Language";

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
  public String getHeader(String name) {
    return isUnreadable(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isUnreadable(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  private boolean isUnreadable(String header) {
    if (!LANGUAGES.equalsIgnoreCase(header)) {
      return false;
    }
    try {
      Collections.list(super.getHeaders(header)).forEach(Locale.LanguageRange::parse);
      return false;
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  @Override
  public boolean isUserInRole(String role) {
    return theirs.identity().getRoles().contains(role);
  }
}
