package org.praxis.web.security;

import org.praxis.directory.DirectoryPerson;
import org.praxis.people.Deactivated;
import org.praxis.access.WrongNameOrPassword;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.praxis.access.Origin;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.SigningIn;
import org.praxis.access.Way;
import org.praxis.people.PersonId;
import org.wildfly.security.auth.server.SecurityIdentity;

/** HTTP Basic: a program sends name and password with each request, and has no session. */
@ApplicationScoped
public class PasswordProof implements Proof {
  @Inject SigningIn signingIn;
  @Inject SignInEvents events;
  @Inject SignInMode mode;
  @Inject Identities identities;

  @Override
  public Optional<Answer> of(HttpServletRequest request) {
    if (!AuthorizationHeader.isBasic(request)) {
      return Optional.empty();
    }
    if (mode.isOpenId()) {
      return Optional.of(new Answer.Refused(401, "access.signin.noPasswords"));
    }
    return AuthorizationHeader.basic(request)
        .map(sent -> signIn(sent, request))
        .or(() -> Optional.of(new Answer.Refused(401, "access.signin.wrong")));
  }

  private Answer signIn(AuthorizationHeader.NameAndPassword sent, HttpServletRequest request) {
    Origin origin = Origins.of(request);
    DirectoryPerson entry = signingIn.signIn(sent.name(), sent.password(), origin, Way.BASIC);
    String uid = entry.login();
    SecurityIdentity identity = identities.ofDirectory(uid).orElseThrow(WrongNameOrPassword::new);
    try {
      PersonId person = identities.person(identity, entry);
      events.recordFirst(SignInOutcome.SUCCEEDED, uid, Way.BASIC, origin);
      return new Answer.Theirs(identity, person, HttpServletRequest.BASIC_AUTH);
    } catch (Deactivated e) {
      events.recordFirst(SignInOutcome.DEACTIVATED, uid, Way.BASIC, origin);
      throw e;
    }
  }
}
