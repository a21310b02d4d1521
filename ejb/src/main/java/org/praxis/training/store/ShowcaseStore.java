package org.praxis.training.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.view.CompletedTrack;

/** Keeps who shows the tracks that they completed, and finds those tracks. */
@ApplicationScoped
public class ShowcaseStore {
  @PersistenceContext EntityManager em;

  public List<CompletedTrack> completed(PersonId person, int most) {
    return em.createQuery(
            "select t.slug, c.trackTitle, c.issuedAt from Certificate c join c.enrolment e join e.track t"
                + " where c.person = :person and c.key = (select max(l.key) from Certificate l"
                + " where l.person = :person and l.enrolment.track = t and l.revokedAt is null)"
                + " order by c.issuedAt desc, c.key desc",
            CompletedTrack.class)
        .setParameter("person", person)
        .setMaxResults(most)
        .getResultList();
  }

  public boolean isShown(PersonId person) {
    return !em.createNativeQuery("select 1 from training_showcase where person = :person and shown")
        .setParameter("person", person.value())
        .getResultList()
        .isEmpty();
  }

  public void show(PersonId person, boolean shown) {
    em.createNativeQuery(
            "insert into training_showcase (person, shown) values (:person, :shown)"
                + " on conflict (person) do update set shown = excluded.shown")
        .setParameter("person", person.value())
        .setParameter("shown", shown)
        .executeUpdate();
  }
}
