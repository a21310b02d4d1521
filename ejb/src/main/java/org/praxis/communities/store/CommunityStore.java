package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.CommunityId;
import org.praxis.communities.model.Community;
import org.praxis.communities.view.CommunityRow;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and finds communities and who belongs to them. */
@ApplicationScoped
public class CommunityStore {
  @PersistenceContext EntityManager em;

  private static final String JOINED =
      "exists (select 1 from Membership m where m.community = c and m.person = :me)";

  private static final String ROWS =
      "select c.id, c.slug, c.name, c.purpose,"
          + " (select count(m) from Membership m where m.community = c),"
          + " (select count(t) from Topic t where t.community = c and t.state = 'PUBLISHED'),"
          + " case when "
          + JOINED
          + " then true else false end from Community c ";

  /** Refused by the database's own constraint when two founders choose one slug at once. */
  public void add(Community community) {
    em.persist(community);
  }

  public boolean taken(String slug) {
    return em.createQuery("select count(c) from Community c where c.slug = :slug", Long.class)
            .setParameter("slug", slug)
            .getSingleResult()
        > 0;
  }

  public Optional<Community> find(String slug) {
    return em.createQuery("select c from Community c where c.slug = :slug", Community.class)
        .setParameter("slug", slug)
        .getResultStream()
        .findFirst();
  }

  public Optional<CommunityRow> row(String slug, PersonId reader) {
    return em.createQuery(ROWS + "where c.slug = :slug", CommunityRow.class)
        .setParameter("slug", slug)
        .setParameter("me", reader)
        .getResultStream()
        .findFirst();
  }

  public List<CommunityRow> rows(PersonId reader, PageRequest page) {
    return em.createQuery(ROWS + "order by c.name, c.key", CommunityRow.class)
        .setParameter("me", reader)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public List<CommunityRow> rows(PersonId reader, Collection<CommunityId> ids) {
    return em.createQuery(ROWS + "where c.id in :ids", CommunityRow.class)
        .setParameter("me", reader)
        .setParameter("ids", ids)
        .getResultList();
  }

  public List<CommunityRow> joined(PersonId person, int most) {
    return em.createQuery(ROWS + "where " + JOINED + " order by c.name, c.key", CommunityRow.class)
        .setParameter("me", person)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those that a person belongs to, as a reader sees them. */
  public List<CommunityRow> of(PersonId person, PersonId reader, int most) {
    return em.createQuery(
            ROWS
                + "where exists (select 1 from Membership b where b.community = c and b.person = :person)"
                + " order by c.name, c.key",
            CommunityRow.class)
        .setParameter("person", person)
        .setParameter("me", reader)
        .setMaxResults(most)
        .getResultList();
  }

  /** As far as they are there. */
  public List<Community> find(Collection<CommunityId> ids) {
    return em.createQuery("select c from Community c where c.id in :ids", Community.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public long count() {
    return em.createQuery("select count(c) from Community c", Long.class).getSingleResult();
  }

  public boolean isMember(CommunityId community, PersonId person) {
    return em.createQuery(
                "select count(m) from Membership m where m.community.id = :community and m.person = :person",
                Long.class)
            .setParameter("community", community)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  /** Joining twice is joining once, also when both happen at the same moment. */
  public void join(Community community, PersonId person, Instant now) {
    em.flush();
    em.createNativeQuery(
            "insert into communities_membership (community_key, person, joined_at)"
                + " select key, :person, :now from communities_community where id = :community"
                + " on conflict (community_key, person) do nothing")
        .setParameter("person", person.value())
        .setParameter("now", now)
        .setParameter("community", community.id().value())
        .executeUpdate();
  }

  public void leave(Community community, PersonId person) {
    em.createQuery("delete from Membership m where m.community = :community and m.person = :person")
        .setParameter("community", community)
        .setParameter("person", person)
        .executeUpdate();
  }
}
