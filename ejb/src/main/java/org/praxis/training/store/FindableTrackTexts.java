package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.training.TrackId;
import org.praxis.training.model.Edition;

/** All tracks that are published, as their current editions with their steps, a part at a time. */
@ApplicationScoped
public class FindableTrackTexts {
  @PersistenceContext EntityManager em;

  public List<Edition> all(Collection<TrackId> ids) {
    return em.createQuery(
            "select n from Edition n join fetch n.track t left join fetch n.steps"
                + " where t.id in :ids and n.number = t.edition",
            Edition.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public List<UUID> after(UUID last, int most) {
    return em
        .createQuery(
            "select t.id from Track t where t.edition is not null and (:first = true or t.id > :last) order by t.id",
            TrackId.class)
        .setParameter("first", last == null)
        .setParameter("last", new TrackId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultList()
        .stream()
        .map(TrackId::value)
        .toList();
  }
}
