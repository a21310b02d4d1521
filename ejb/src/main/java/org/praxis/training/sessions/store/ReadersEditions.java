package org.praxis.training.sessions.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.model.Edition;
import org.praxis.training.model.Enrolment;
import org.praxis.training.model.Track;

/** In which editions somebody learns tracks, or would; each in one statement. */
@ApplicationScoped
public class ReadersEditions {
  @PersistenceContext EntityManager em;

  /** Their own of those tracks, the last one of each, with what they completed. */
  public List<Enrolment> enrolments(PersonId person, Collection<Track> tracks) {
    return em.createQuery(
            "select e from Enrolment e join fetch e.edition left join fetch e.completions"
                + " where e.person = :person and e.track in :tracks and e.cycle ="
                + " (select max(n.cycle) from Enrolment n where n.track = e.track and n.person = :person)",
            Enrolment.class)
        .setParameter("person", person)
        .setParameter("tracks", tracks)
        .getResultList();
  }

  /** What everybody begins now. */
  public List<Edition> current(Collection<Track> tracks) {
    return tracks.isEmpty()
        ? List.of()
        : em.createQuery(
                "select n from Edition n join n.track t where t in :tracks and n.number = t.edition",
                Edition.class)
            .setParameter("tracks", tracks)
            .getResultList();
  }
}
