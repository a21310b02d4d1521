package org.praxis.communities.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.CommunityId;
import org.praxis.communities.RequestId;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.JoinRequest;
import org.praxis.communities.view.RequestsWaiting;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds who asked to belong. */
@ApplicationScoped
public class JoinRequests {
  @PersistenceContext EntityManager em;

  /** A request that waits, as a list needs it. */
  public record Facts(RequestId id, PersonId person, String note, Instant at) {}

  private static final String OPEN =
      " from JoinRequest r where r.community.id = :community and r.state = 'OPEN'";

  // Whoever moderates the whole company may answer, and it waits for nobody but those of the place.
  private static final String WAITING =
      " from JoinRequest r join r.community c join Membership m on m.community = c"
          + " where r.state = 'OPEN' and m.person = :me and m.role in ('OWNER', 'MODERATOR')";

  /** Of two at the same moment the database refuses one. */
  public void add(JoinRequest request) {
    em.persist(request);
  }

  /** The request of somebody that waits, with others who would answer it waiting. */
  public Optional<JoinRequest> lockOpen(Community community, PersonId person) {
    return first(
        em.createQuery(
                "select r from JoinRequest r where r.community = :community and r.person = :person and"
                    + " r.state = 'OPEN'",
                JoinRequest.class)
            .setParameter("community", community)
            .setParameter("person", person)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<JoinRequest> lock(Community community, RequestId id) {
    return first(
        em.createQuery(
                "select r from JoinRequest r where r.community = :community and r.id = :id",
                JoinRequest.class)
            .setParameter("community", community)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Who belongs by now asks for nothing more, however they came to. */
  public void endOfMembers(CommunityId community, Instant now) {
    em.flush();
    em.createNativeQuery(
            "update communities_request q set state = 'WITHDRAWN', answered_by = q.person,"
                + " answered_at = :now, version = q.version + 1 from communities_membership m,"
                + " communities_community c where c.id = :community and q.community_key = c.key and"
                + " q.state = 'OPEN' and m.community_key = c.key and m.person = q.person")
        .setParameter("community", community.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  public boolean isOpen(CommunityId community, PersonId person) {
    return em.createQuery("select count(r)" + OPEN + " and r.person = :person", Long.class)
            .setParameter("community", community)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  public long countOpen(CommunityId community) {
    return em.createQuery("select count(r)" + OPEN, Long.class)
        .setParameter("community", community)
        .getSingleResult();
  }

  /** Who waits longest comes first. */
  public Page<Facts> open(CommunityId community, PageRequest page) {
    List<Facts> items =
        em.createQuery(
                "select r.id, r.person, r.note, r.askedAt" + OPEN + " order by r.askedAt, r.key",
                Facts.class)
            .setParameter("community", community)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return new Page<>(items, page, countOpen(community));
  }

  /** The communities that a person looks after in which somebody waits, the longest first. */
  public Page<RequestsWaiting> waiting(PersonId keeper, PageRequest page) {
    List<RequestsWaiting> items =
        em.createQuery(
                "select c.id, c.slug, c.name, count(r), min(r.askedAt)"
                    + WAITING
                    + " group by c.key, c.id, c.slug, c.name order by min(r.askedAt), c.key",
                RequestsWaiting.class)
            .setParameter("me", keeper)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        em.createQuery("select count(distinct c.key)" + WAITING, Long.class)
            .setParameter("me", keeper)
            .getSingleResult();
    return new Page<>(items, page, total);
  }
}
