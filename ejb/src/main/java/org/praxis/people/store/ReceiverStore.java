package org.praxis.people.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;

/** Finds what is needed to write to people, of as many as there are. */
@ApplicationScoped
public class ReceiverStore {
  @PersistenceContext EntityManager em;

  /**
   * @param zone that the person's office was given; null where it has none
   */
  public record Row(
      PersonId id,
      String uid,
      String name,
      String mail,
      String language,
      String zone,
      String office,
      boolean here,
      boolean former) {}

  public List<Row> rows(Collection<PersonId> ids) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select p.id, p.uid, p.name, p.mail, p.language, o.zone, p.office, p.active, p.left_at is not null"
                    + " from unnest(cast(:ids as uuid[])) as wanted (id) join people_person p on p.id = wanted.id left"
                    + " join people_office o on lower(o.name) = lower(p.office)")
            .setParameter("ids", values(ids))
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Row(
                    new PersonId((UUID) row[0]),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (Boolean) row[7],
                    (Boolean) row[8]))
        .toList();
  }
}
