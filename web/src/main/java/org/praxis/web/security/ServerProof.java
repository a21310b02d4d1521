package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.praxis.access.RolesSeen;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.Visit;
import org.praxis.access.Way;
import org.praxis.people.Arriving;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.directory.DirectoryDown;
import org.wildfly.security.auth.server.SecurityIdentity;

/**
 * The server knows who asks: by its session, which the form began; by the sign-on that its web
 * applications share; by a Kerberos ticket; or from the OpenID provider. Praxis keeps a list of
 * sessions of its own beside the server's, which all nodes read: that is where a session is ended
 * from elsewhere.
 */
@ApplicationScoped
public class ServerProof implements Proof {
  private static final String ROLES = "praxis.roles";

  @Inject SessionKeeping keeping;
  @Inject SignInEvents events;
  @Inject RolesSeen rolesSeen;
  @Inject SignInMode mode;
  @Inject Identities identities;
  @Inject OpenId openId;
  @Inject Arriving arriving;
  @Inject CurrentPerson current;

  @Override
  public Optional<Answer> of(HttpServletRequest request) throws ServletException {
    Principal principal = request.getUserPrincipal();
    if (principal == null) {
      return Optional.empty();
    }
    String uid = principal.getName().strip().toLowerCase(Locale.ROOT);
    Optional<SessionId> open = SignedInSession.id(request);
    if (open.isEmpty()) {
      return Optional.of(begin(uid, request));
    }
    Visit visit = keeping.visit(open.get());
    if (visit instanceof Visit.Open known && known.uid().equals(uid)) {
      current.recognise(uid, known.person());
      return Optional.of(go(uid, known.person(), request));
    }
    String reason = visit instanceof Visit.Over over ? over.reason().name() : "OTHER_PERSON";
    SignedInSession.end(request);
    return Optional.of(new Answer.Over(reason));
  }

  private Answer begin(String uid, HttpServletRequest request) throws ServletException {
    Optional<SecurityIdentity> identity = identity(uid, request, null);
    if (identity.isEmpty()) {
      SignedInSession.end(request);
      return new Answer.Refused(403, "people.notInDirectory", uid);
    }
    if (mode.isOpenId()) {
      identities.as(identity.get(), () -> arriving.arriveAs(openId.person(uid, request)));
    }
    PersonId person = identities.person(identity.get());
    if (AuthorizationHeader.isSent(request) && AtTheDoor.isForTheApi(request)) {
      return new Answer.Theirs(identity.get(), person, request.getAuthType());
    }
    Way way = mode.withoutForm(request.getAuthType());
    SignedInSession.begin(request, keeping.open(person, way, Origins.of(request)));
    events.record(SignInOutcome.SUCCEEDED, uid, way, Origins.of(request));
    return go(uid, person, request);
  }

  private Answer go(String uid, PersonId person, HttpServletRequest request)
      throws ServletException {
    HttpSession session = request.getSession();
    Optional<SecurityIdentity> identity = identity(uid, request, session);
    if (identity.isEmpty()) {
      SignedInSession.end(request);
      return new Answer.Over("NOT_IN_DIRECTORY");
    }
    Set<String> roles = Identities.roles(identity.get());
    if (!roles.equals(session.getAttribute(ROLES))) {
      session.setAttribute(ROLES, roles);
      rolesSeen.remember(person, roles);
    }
    return new Answer.Theirs(identity.get(), person, request.getAuthType());
  }

  // While the directory is down, those who are in stay in with the roles that they had: an outage
  // is no reason to lose what
  // somebody is writing. Nobody new comes in meanwhile.
  @SuppressWarnings("unchecked")
  private Optional<SecurityIdentity> identity(
      String uid, HttpServletRequest request, HttpSession session) {
    if (mode.isOpenId()) {
      return Optional.of(identities.with(uid, openId.roles(request)));
    }
    try {
      return identities.ofDirectory(uid);
    } catch (DirectoryDown e) {
      if (session != null && session.getAttribute(ROLES) instanceof Set<?> known) {
        return Optional.of(identities.with(uid, (Set<String>) known));
      }
      throw e;
    }
  }
}
