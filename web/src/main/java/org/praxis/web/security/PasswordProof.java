package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.praxis.access.Origin;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.SigningIn;
import org.praxis.access.Way;
import org.praxis.access.WrongNameOrPassword;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.PersonId;
import org.wildfly.security.auth.server.SecurityIdentity;

/** HTTP Basic: a program sends name and password with each request, and has no session. */
@ApplicationScoped
public class PasswordProof implements Proof {
  private static final Answer WRONG = new Answer.Refused(401, "access.signin.wrongSent");

  @Inject SigningIn signingIn;
  @Inject SignInEvents events;
  @Inject SignInMode mode;
  @Inject Identities identities;
  @Inject Origins origins;

  @Override
  public Optional<Answer> of(HttpServletRequest request) {
    if (!AuthorizationHeader.isBasic(request)) {
      return Optional.empty();
    }
    if (mode.isOpenId()) {
      return Optional.of(new Answer.Refused(401, "access.signin.noPasswords"));
    }
    return AuthorizationHeader.basic(request)
        .map(sent -> attempt(sent, request))
        .or(() -> Optional.of(WRONG));
  }

  // In words that do not speak of a form.
  private Answer attempt(AuthorizationHeader.NameAndPassword sent, HttpServletRequest request) {
    try {
      return signIn(sent, request);
    } catch (WrongNameOrPassword e) {
      return WRONG;
    }
  }

  private Answer signIn(AuthorizationHeader.NameAndPassword sent, HttpServletRequest request) {
    Origin origin = origins.of(request);
    DirectoryPerson verified = signingIn.signIn(sent.name(), sent.password(), origin, Way.BASIC);
    SecurityIdentity identity =
        identities.ofDirectory(verified.login()).orElseThrow(WrongNameOrPassword::new);
    PersonId person = identities.person(identity, verified, Way.BASIC, origin);
    events.recordFirst(SignInOutcome.SUCCEEDED, verified.login(), Way.BASIC, origin);
    return new Answer.Theirs(identity, person, HttpServletRequest.BASIC_AUTH);
  }
}
