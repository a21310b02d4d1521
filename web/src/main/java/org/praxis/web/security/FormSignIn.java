package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.jboss.logging.Logger;
import org.praxis.access.Origin;
import org.praxis.access.PasswordsElsewhere;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.SigningIn;
import org.praxis.access.Way;
import org.praxis.access.WrongNameOrPassword;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.PersonId;
import org.praxis.people.directory.DirectoryDown;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * Signs somebody in who filled in the form, here and in all web applications that share the
 * server's sign-on.
 */
@ApplicationScoped
public class FormSignIn {
  private static final Logger LOG = Logger.getLogger(FormSignIn.class);

  @Inject SigningIn signingIn;
  @Inject SignInEvents events;
  @Inject SessionKeeping keeping;
  @Inject SignInMode mode;
  @Inject Identities identities;
  @Inject Origins origins;

  public void signIn(HttpServletRequest request, String name, String password)
      throws ServletException {
    if (mode.isOpenId()) {
      throw new PasswordsElsewhere();
    }
    Origin origin = origins.of(request);
    char[] secret = password == null ? new char[0] : password.toCharArray();
    DirectoryPerson verified = signingIn.signIn(name == null ? "" : name, secret, origin, Way.FORM);
    SignedInSession.end(request); // whatever went before belongs to nobody or to somebody else
    SecurityIdentity identity =
        identities.ofDirectory(verified.login()).orElseThrow(WrongNameOrPassword::new);
    PersonId person = identities.person(identity, verified, Way.FORM, origin);
    logIn(request, verified.login(), password);
    SessionId session = keeping.open(person, Way.FORM, origin, SignOn.given());
    SignedInSession.begin(request, session, keeping.longest());
    events.record(SignInOutcome.SUCCEEDED, verified.login(), Way.FORM, origin);
  }

  // The realm has just checked it and, as a rule, asks the directory no second time.
  private static void logIn(HttpServletRequest request, String login, String password) {
    try {
      request.login(login, password);
    } catch (ServletException e) {
      LOG.debugf(e, "The directory took a password, and a moment later did not");
      throw new DirectoryDown();
    }
  }
}
