package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;

/** All tracks with their steps, a part at a time. */
@ApplicationScoped
public class FindableTrackTexts {
  @PersistenceContext EntityManager em;

  public List<Track> all(Collection<TrackId> ids) {
    return em.createQuery(
            "select t from Track t left join fetch t.steps where t.id in :ids", Track.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public List<UUID> after(UUID last, int most) {
    return em.createQuery(
            "select t.id from Track t where (:first = true or t.id > :last) order by t.id",
            TrackId.class)
        .setParameter("first", last == null)
        .setParameter("last", new TrackId(last == null ? new UUID(0, 0) : last))
        .setMaxResults(most)
        .getResultStream()
        .map(TrackId::value)
        .toList();
  }
}
