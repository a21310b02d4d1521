package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Reader;
import org.praxis.communities.view.OpenCommunity;

/** Reads what a search asks of communities: where one may read, and all that is published. */
@ApplicationScoped
public class FindableTexts {
  private static final String PUBLISHED =
      " from Contribution c where c.state = 'PUBLISHED' and type(c) in (Topic, Reply)";

  @PersistenceContext EntityManager em;

  /** The communities in which the reader may read now, by name. */
  public List<OpenCommunity> communities(Reader reader) {
    return Open.bind(
            em.createQuery(
                "select c.id, c.slug, c.name from Community c where"
                    + Open.TO_READ
                    + "order by c.name, c.key",
                OpenCommunity.class),
            reader)
        .getResultList();
  }

  public List<UUID> after(UUID last, int most) {
    return em.createQuery(
            "select c.id" + PUBLISHED + " and (:first = true or c.id > :last) order by c.id",
            ContributionId.class)
        .setParameter("first", last == null)
        .setParameter("last", new ContributionId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultStream()
        .map(ContributionId::value)
        .toList();
  }

  public long count() {
    return em.createQuery("select count(c)" + PUBLISHED, Long.class).getSingleResult();
  }
}
