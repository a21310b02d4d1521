package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.guides.GuideId;

/** All published guides, a part at a time. */
@ApplicationScoped
public class FindableGuideTexts {
  private static final String PUBLISHED = " from Guide g where g.revision > 0";

  @PersistenceContext EntityManager em;

  public List<UUID> after(UUID last, int most) {
    return em
        .createQuery(
            "select g.id" + PUBLISHED + " and (:first = true or g.id > :last) order by g.id",
            GuideId.class)
        .setParameter("first", last == null)
        .setParameter("last", new GuideId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(GuideId::value)
        .toList();
  }

  public long count() {
    return em.createQuery("select count(g)" + PUBLISHED, Long.class).getSingleResult();
  }
}
