package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.access.Way;
import org.praxis.people.directory.CompanyDirectory;

/**
 * How people sign in on this server. The server's own configuration says so: the sign-in script of
 * {@code wildfly-config} that was applied sets {@code praxis.sign.in} together with what the server
 * needs for it.
 */
@Named
@ApplicationScoped
public class SignInMode {
  private static final String TICKET = "SPNEGO";

  @Inject
  @ConfigProperty(name = "praxis.sign.in", defaultValue = "ldap")
  String configured;

  @Inject CompanyDirectory directory;

  /** A browser that has a ticket is asked for it before the form is looked at. */
  public boolean isKerberos() {
    return "kerberos".equalsIgnoreCase(configured.strip());
  }

  /** The company's OpenID provider signs people in, and Praxis shows no form of its own. */
  public boolean isOpenId() {
    return !directory.isUsed();
  }

  /** How somebody came whom the server knows and who has not used the form. */
  Way withoutForm(String authType) {
    if (isOpenId()) {
      return Way.OPENID;
    }
    return isKerberos() && TICKET.equals(authType) ? Way.KERBEROS : Way.SINGLE_SIGN_ON;
  }

  /** What a program without credentials is told that it may bring. */
  String[] challenges() {
    String token = "Bearer realm=\"Praxis\"";
    String password = "Basic realm=\"Praxis\", charset=\"UTF-8\"";
    if (isOpenId()) {
      return new String[] {token};
    }
    return isKerberos()
        ? new String[] {"Negotiate", password, token}
        : new String[] {password, token};
  }
}
