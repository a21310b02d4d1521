package org.praxis.web.security;

import org.praxis.directory.DirectoryPerson;
import org.praxis.people.directory.CompanyDirectory;
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
  @Inject CompanyDirectory directory;

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
    if (visit instanceof Visit.Open known && isOf(known.uid(), uid)) {
      if (SignedInSession.isSignOnNew(request)) {
        SignedInSession.signOn(request).ifPresent(cookie -> keeping.note(open.get(), cookie));
      }
      current.recognise(known.uid(), known.person());
      return Optional.of(go(known.uid(), known.person(), request));
    }
    String reason = visit instanceof Visit.Over over ? over.reason().name() : "OTHER_PERSON";
    SignedInSession.end(request);
    return Optional.of(new Answer.Over(reason));
  }

  // A ticket may be made out to one of several names that a directory knows somebody by.
  private boolean isOf(String uid, String name) {
    return uid.equals(name)
        || !mode.isOpenId()
            && directory.find(name).filter(entry -> entry.login().equals(uid)).isPresent();
  }

  private Answer begin(String name, HttpServletRequest request) throws ServletException {
    Way way = mode.withoutForm(request.getAuthType());
    // Somebody of another realm; what belongs to this one was cut off the name.
    boolean stranger = way == Way.KERBEROS && name.indexOf('@') >= 0;
    String uid =
        mode.isOpenId() || stranger
            ? name
            : directory.find(name).map(DirectoryPerson::login).orElse(name);
    Optional<SecurityIdentity> identity =
        stranger ? Optional.empty() : identity(uid, request, null);
    if (identity.isEmpty()) {
      SignedInSession.end(request);
      return new Answer.Refused(403, "people.notInDirectory", uid);
    }
    if (mode.isOpenId()) {
      identities.as(identity.get(), () -> arriving.arriveAs(openId.person(uid, request)));
    }
    PersonId person = identities.person(identity.get());
    if (AuthorizationHeader.isSent(request) && AtTheDoor.isForTheApi(request)) {
      events.recordFirst(SignInOutcome.SUCCEEDED, uid, way, Origins.of(request));
      return new Answer.Theirs(identity.get(), person, request.getAuthType());
    }
    Optional<String> signOn = SignedInSession.signOn(request);
    Optional<SessionId> before = signOn.flatMap(cookie -> keeping.ofSignOn(person, cookie));
    if (before.isPresent()) {
      return again(uid, person, before.get(), request);
    }
    SignedInSession.begin(
        request, keeping.open(person, way, Origins.of(request), signOn), keeping.longest());
    events.record(SignInOutcome.SUCCEEDED, uid, way, Origins.of(request));
    return go(uid, person, request);
  }

  // Whoever lost the session's own cookie goes on in it, and meets its end if it has one.
  private Answer again(
      String uid, PersonId person, SessionId session, HttpServletRequest request)
      throws ServletException {
    if (keeping.visit(session) instanceof Visit.Over over) {
      SignedInSession.end(request);
      return new Answer.Over(over.reason().name());
    }
    SignedInSession.begin(request, session, keeping.longest());
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
      if (mode.isOpenId()) { // elsewhere the directory is asked
        rolesSeen.remember(person, roles);
      }
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
