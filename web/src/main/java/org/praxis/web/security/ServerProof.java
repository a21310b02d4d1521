package org.praxis.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import org.praxis.access.Origin;
import org.praxis.access.RolesSeen;
import org.praxis.access.SessionId;
import org.praxis.access.SessionKeeping;
import org.praxis.access.SignInEvents;
import org.praxis.access.SignInOutcome;
import org.praxis.access.Visit;
import org.praxis.access.Way;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.directory.CompanyDirectory;
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
  private static final String UNATTENDED = "Praxis-Unattended";

  @Inject SessionKeeping keeping;
  @Inject SignInEvents events;
  @Inject RolesSeen rolesSeen;
  @Inject SignInMode mode;
  @Inject Identities identities;
  @Inject OpenId openId;
  @Inject CompanyDirectory directory;
  @Inject CurrentPerson current;
  @Inject Origins origins;

  @Override
  public Optional<Answer> of(HttpServletRequest request) throws ServletException {
    if (request.getUserPrincipal() == null) {
      return Optional.empty();
    }
    Optional<SessionId> open = SignedInSession.id(request);
    return Optional.of(open.isEmpty() ? begin(request) : visit(open.get(), request));
  }

  private Answer visit(SessionId id, HttpServletRequest request) throws ServletException {
    Visit visit = isUnattended(request) ? keeping.unattended(id) : keeping.visit(id);
    if (visit instanceof Visit.Open known && SignedInSession.isStillTheirs(request)) {
      current.recognise(known.uid(), known.person());
      return go(known.uid(), known.person(), request);
    }
    String reason = visit instanceof Visit.Over over ? over.reason().name() : "OTHER_PERSON";
    SignedInSession.end(request);
    return new Answer.Over(reason);
  }

  private Answer begin(HttpServletRequest request) throws ServletException {
    Way way = mode.withoutForm(request.getAuthType());
    Origin origin = origins.of(request);
    Optional<DirectoryPerson> vouchedFor = vouchedFor(way, request);
    Optional<SecurityIdentity> identity =
        vouchedFor.flatMap(found -> identity(found.login(), request, null));
    if (identity.isEmpty()) {
      String name = SignedInSession.name(request);
      SignedInSession.end(request);
      return new Answer.Refused(403, "people.notInDirectory", name);
    }
    String uid = vouchedFor.get().login();
    PersonId person = identities.person(identity.get(), vouchedFor.get(), way, origin);
    Optional<String> signOn = SignOn.given().or(() -> SignOn.brought(request));
    Optional<SessionId> known = signOn.flatMap(cookie -> keeping.ofSignOn(person, cookie));
    if (known.isPresent()) { // they lost the session's own cookie, or threw it away
      SignedInSession.begin(request, known.get(), keeping.longest());
      return visit(known.get(), request);
    }
    if (isAProgram(request)) {
      events.recordFirst(SignInOutcome.SUCCEEDED, uid, way, origin);
      return new Answer.Theirs(identity.get(), person, request.getAuthType());
    }
    SessionId session = keeping.open(person, way, origin, signOn);
    SignedInSession.begin(request, session, keeping.longest());
    events.record(SignInOutcome.SUCCEEDED, uid, way, origin);
    return go(uid, person, request);
  }

  // live.js looks anew by itself; if that kept a session open, a page that is left open would, too.
  private static boolean isUnattended(HttpServletRequest request) {
    return "true".equals(request.getHeader(UNATTENDED)) || AtTheDoor.isForALine(request);
  }

  // A directory may know somebody by several names; Praxis, by the one that it tells. A ticket that
  // still names a realm is of another one than ours, whose people have namesakes here.
  private Optional<DirectoryPerson> vouchedFor(Way way, HttpServletRequest request) {
    String name = SignedInSession.name(request);
    if (way == Way.OPENID) {
      return Optional.of(openId.person(name, request));
    }
    return way == Way.KERBEROS && name.contains("@") ? Optional.empty() : directory.find(name);
  }

  // It proves itself with each request. Who brings the server's cookie as well has a session.
  private static boolean isAProgram(HttpServletRequest request) {
    return AuthorizationHeader.isSent(request)
        && AtTheDoor.isForTheApi(request)
        && SignOn.brought(request).isEmpty();
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
      if (mode.isOpenId()) { // a directory is asked by itself when a token comes
        rolesSeen.remember(person, roles);
      }
    }
    return new Answer.Theirs(identity.get(), person, request.getAuthType());
  }

  // While the directory is down, those who are in stay in with the roles that they had: an outage
  // is no reason to lose what somebody is writing. Nobody new comes in meanwhile.
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
