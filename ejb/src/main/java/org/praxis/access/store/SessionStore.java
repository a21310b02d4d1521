package org.praxis.access.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.access.SessionId;
import org.praxis.access.Visit.End;
import org.praxis.access.model.Session;
import org.praxis.people.PersonId;

/** Keeps and finds sessions. */
@ApplicationScoped
public class SessionStore {
  private static final String OPEN = " and s.endedAt is null";
  private static final String END_ALL =
      "update Session s set s.endedAt = :now, s.endedBy = :by where s.person = :person" + OPEN;

  @PersistenceContext EntityManager em;

  /** What a visit has to know. */
  public record Facts(
      PersonId person,
      String uid,
      boolean active,
      Instant startedAt,
      Instant lastSeenAt,
      Optional<End> endedBy) {}

  /** A session as its person sees it. */
  public record Row(
      SessionId id,
      Instant startedAt,
      Instant lastSeenAt,
      org.praxis.access.Way way,
      String address,
      String browser,
      String system) {}

  public void add(Session session) {
    em.persist(session);
  }

  /**
   * Session and person in one statement, because every request asks; hence the one look across at
   * the table of another feature.
   */
  public Optional<Facts> visited(SessionId id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select s.person, p.uid, p.active, s.started_at, s.last_seen_at, s.ended_by"
                    + " from access_session s join people_person p on p.id = s.person where s.id = :id")
            .setParameter("id", id.value())
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Facts(
                    new PersonId((UUID) row[0]),
                    (String) row[1],
                    (Boolean) row[2],
                    (Instant) row[3],
                    (Instant) row[4],
                    Optional.ofNullable((String) row[5]).map(End::valueOf)));
  }

  /** Notes the visit, unless another request has just done so. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void see(SessionId id, Instant notedBefore, Instant now) {
    em.createQuery(
            "update Session s set s.lastSeenAt = :now where s.id = :id and s.lastSeenAt <= :before"
                + OPEN)
        .setParameter("now", now)
        .setParameter("id", id)
        .setParameter("before", notedBefore)
        .executeUpdate();
  }

  /** Ends a session that is open; what ended it first, stays. */
  @Transactional(Transactional.TxType.REQUIRED)
  public void end(SessionId id, End by, Instant now) {
    em.createQuery("update Session s set s.endedAt = :now, s.endedBy = :by where s.id = :id" + OPEN)
        .setParameter("now", now)
        .setParameter("by", by)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Ends all that a person has open, whatever the clock of the node says that opened it. */
  public int endAll(PersonId person, End by, Instant now) {
    return em.createQuery(END_ALL)
        .setParameter("now", now)
        .setParameter("by", by)
        .setParameter("person", person)
        .executeUpdate();
  }

  /** Ends all that a person has open and had opened by then. */
  public int endAllOpenedBy(PersonId person, End by, Instant then) {
    return em.createQuery(END_ALL + " and s.startedAt <= :now")
        .setParameter("now", then)
        .setParameter("by", by)
        .setParameter("person", person)
        .executeUpdate();
  }

  /** One that is over comes first: then so is the sign-on. */
  public Optional<SessionId> ofSignOn(PersonId person, byte[] signOn) {
    return first(
        em.createQuery(
                "select s.id from Session s where s.person = :person and s.signOn = :signOn"
                    + " order by case when s.endedAt is null then 1 else 0 end, s.startedAt",
                SessionId.class)
            .setParameter("person", person)
            .setParameter("signOn", signOn)
            .setMaxResults(1));
  }

  /** A person's own session, with others who would end it waiting. */
  public Optional<Session> lock(SessionId id, PersonId person) {
    return first(
        em.createQuery(
                "select s from Session s where s.id = :id and s.person = :person", Session.class)
            .setParameter("id", id)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of these, those that are open and within both limits. */
  public Set<SessionId> open(Collection<SessionId> ids, Instant startedAfter, Instant seenAfter) {
    return em
        .createQuery(
            "select s.id from Session s where s.id in :ids and s.startedAt >= :started"
                + " and s.lastSeenAt >= :seen"
                + OPEN,
            SessionId.class)
        .setParameter("ids", ids)
        .setParameter("started", startedAfter)
        .setParameter("seen", seenAfter)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Open and within both limits, the last seen first. */
  public List<Row> open(PersonId person, Instant startedAfter, Instant seenAfter, int most) {
    return em.createQuery(
            "select s.id, s.startedAt, s.lastSeenAt, s.way, s.address, s.browser, s.system"
                + " from Session s where s.person = :person and s.startedAt >= :started"
                + " and s.lastSeenAt >= :seen"
                + OPEN
                + " order by s.lastSeenAt desc, s.key desc",
            Row.class)
        .setParameter("person", person)
        .setParameter("started", startedAfter)
        .setParameter("seen", seenAfter)
        .setMaxResults(most)
        .getResultList();
  }

  /** Forgets what ended, or was seen for the last time, before then. */
  public int forget(Instant before) {
    return em.createQuery(
            "delete from Session s where s.endedAt < :before"
                + " or (s.endedAt is null and s.lastSeenAt < :before)")
        .setParameter("before", before)
        .executeUpdate();
  }
}
