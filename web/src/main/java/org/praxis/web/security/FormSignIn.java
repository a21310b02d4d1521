package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.access.Origin;
import org.praxis.access.PasswordsElsewhere;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.SigningIn;
import org.praxis.access.Way;
import org.praxis.access.WrongNameOrPassword;
import org.praxis.people.PersonId;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * Signs somebody in who filled in the form, here and in all web applications that share the
 * server's sign-on.
 */
@ApplicationScoped
public class FormSignIn {
  @Inject SigningIn signingIn;
  @Inject SignInEvents events;
  @Inject SessionKeeping keeping;
  @Inject SignInMode mode;
  @Inject Identities identities;

  public void signIn(HttpServletRequest request, String name, String password)
      throws ServletException {
    if (mode.isOpenId()) {
      throw new PasswordsElsewhere();
    }
    Origin origin = Origins.of(request);
    char[] secret = password == null ? new char[0] : password.toCharArray();
    String uid = signingIn.signIn(name == null ? "" : name, secret, origin, Way.FORM);
    SignedInSession.end(request); // whatever went before belongs to nobody or to somebody else
    SecurityIdentity identity = identities.ofDirectory(uid).orElseThrow(WrongNameOrPassword::new);
    PersonId person = identities.person(identity);
    SessionId session = keeping.open(person, Way.FORM, origin);
    request.login(
        uid, password); // the realm has just checked it and asks the directory no second time
    SignedInSession.begin(request, session);
    events.record(SignInOutcome.SUCCEEDED, uid, Way.FORM, origin);
  }
}
