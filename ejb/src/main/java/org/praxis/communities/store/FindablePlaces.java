package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.CommunityId;

/** Reads which communities there are, in nobody's name. */
@ApplicationScoped
public class FindablePlaces {
  @PersistenceContext EntityManager em;

  public List<UUID> after(UUID last, int most) {
    return em
        .createQuery(
            "select c.id from Community c where (:first = true or c.id > :last) order by c.id",
            CommunityId.class)
        .setParameter("first", last == null)
        .setParameter("last", new CommunityId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(CommunityId::value)
        .toList();
  }

  public long count() {
    return em.createQuery("select count(c) from Community c", Long.class).getSingleResult();
  }
}
