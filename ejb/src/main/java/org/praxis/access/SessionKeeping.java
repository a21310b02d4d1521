package org.praxis.access;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.praxis.access.Visit.End;
import org.praxis.access.model.Fingerprint;
import org.praxis.access.model.Lifetime;
import org.praxis.access.model.Session;
import org.praxis.access.store.SessionStore;
import org.praxis.people.PersonId;

/**
 * Opens, checks and closes sessions for the web tier, which alone knows who has just been
 * authenticated. The limits are {@code praxis.session.idle} and {@code praxis.session.absolute}.
 */
@Stateless
@PermitAll
public class SessionKeeping {
  @Inject SessionStore sessions;
  @Inject SessionLimits limits;
  @Inject Clock clock;

  /**
   * @param signOn the cookie by which the server's web applications know the person, where it gave
   *     one
   */
  public SessionId open(PersonId person, Way way, Origin origin, Optional<String> signOn) {
    byte[] fingerprint = signOn.map(Fingerprint::ofSignOn).orElse(null);
    Session session = new Session(person, way, origin, fingerprint, clock.instant());
    sessions.add(session);
    return session.id();
  }

  /**
   * The session that a person has by the server's sign-on already, open or over. Who threw the
   * session's own cookie away, or kept only the other one, gets no second session by it.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<SessionId> ofSignOn(PersonId person, String signOn) {
    return sessions.ofSignOn(person, Fingerprint.ofSignOn(signOn));
  }

  /** For how long at most the server has to keep what belongs to a session. */
  public Duration longest() {
    return limits.lifetime().absolute();
  }

  /**
   * Whether a session is still open. Every request asks: it is one statement outside any
   * transaction. That somebody was here is written down once a minute; the idle limit therefore may
   * come that minute early.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Visit visit(SessionId id) {
    return visit(id, true);
  }

  /** The same of a page that looks by itself, which is no sign that anybody is here. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Visit unattended(SessionId id) {
    return visit(id, false);
  }

  private Visit visit(SessionId id, boolean attended) {
    return sessions
        .visited(id)
        .<Visit>map(facts -> visit(id, facts, attended))
        .orElseGet(() -> new Visit.Over(End.UNKNOWN));
  }

  private Visit visit(SessionId id, SessionStore.Facts facts, boolean attended) {
    if (facts.endedBy().isPresent()) {
      return new Visit.Over(facts.endedBy().get());
    }
    Instant now = clock.instant();
    Optional<End> end =
        facts.active()
            ? limits.lifetime().end(facts.startedAt(), facts.lastSeenAt(), now)
            : Optional.of(End.DEACTIVATED);
    if (end.isPresent()) {
      sessions.end(id, end.get(), now);
      return new Visit.Over(end.get());
    }
    if (attended && Lifetime.noteworthy(facts.lastSeenAt(), now)) {
      sessions.see(id, now.minus(Lifetime.GRAIN), now);
    }
    return new Visit.Open(facts.person(), facts.uid());
  }

  /** Of these sessions, those that are still open. To be asked is no visit. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Set<SessionId> open(Collection<SessionId> ids) {
    Lifetime lifetime = limits.lifetime();
    Instant now = clock.instant();
    return sessions.open(ids, now.minus(lifetime.absolute()), now.minus(lifetime.idle()));
  }

  /** At sign-out, whoever that browser's session belongs to; nothing happens when it is over. */
  public void close(SessionId id) {
    sessions.end(id, End.SIGNED_OUT, clock.instant());
  }
}
