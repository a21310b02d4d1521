package org.praxis.training.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.training.StepId;
import org.praxis.training.TrackId;
import org.praxis.training.model.Track;

/**
 * Which track a step belongs to: the first that ever named it in a draft, for ever. Whatever asks
 * by a step alone rests on that.
 */
@ApplicationScoped
public class StepOwners {
  @PersistenceContext EntityManager em;

  /**
   * The track takes those that belong to none.
   *
   * @return those of them that belong to another track
   */
  public Set<StepId> take(Track track, Collection<StepId> steps) {
    UUID[] ids = values(steps);
    // In one order, so that two who name the same ones never wait for each other.
    em.createNativeQuery(
            "insert into training_step_owner (step_id, track_key) select s, :track from unnest(cast(:steps as uuid[])) s"
                + " order by s on conflict do nothing")
        .setParameter("track", track.key())
        .setParameter("steps", ids)
        .executeUpdate();
    List<?> others =
        em.createNativeQuery(
                "select o.step_id from training_step_owner o where o.step_id = any(cast(:steps as uuid[])) and"
                    + " o.track_key <> :track")
            .setParameter("track", track.key())
            .setParameter("steps", ids)
            .getResultList();
    return others.stream().map(id -> new StepId((UUID) id)).collect(Collectors.toSet());
  }

  /** The tracks to which these belong. */
  public List<TrackId> of(Collection<StepId> steps) {
    List<?> tracks =
        em.createNativeQuery(
                "select distinct t.id from training_step_owner o join training_track t on t.key = o.track_key where"
                    + " o.step_id = any(cast(:steps as uuid[]))")
            .setParameter("steps", values(steps))
            .getResultList();
    return tracks.stream().map(id -> new TrackId((UUID) id)).toList();
  }

  /** Whether one of these belongs to a template. */
  public boolean anyOfTemplates(Collection<StepId> steps) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from training_step_owner o join training_track t on t.key = o.track_key and"
                    + " t.template where o.step_id = any(cast(:steps as uuid[])))")
            .setParameter("steps", values(steps))
            .getSingleResult();
  }
}
