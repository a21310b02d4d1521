package org.praxis.training.cowriting.store;

import static org.praxis.platform.AnyOf.anyOfMany;
import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.training.model.Enrolment;

/** Finds who writes guides for a track. */
@ApplicationScoped
public class GuideWriters {
  private static final String WRITING =
      "e.completedAt is null and exists (select 1 from GuideStep s where s.edition = e.edition)";

  @PersistenceContext EntityManager em;

  /** The person's unfinished enrolments in editions with a guide to write; locked, in one order. */
  public List<Enrolment> lock(PersonId person) {
    return em.createQuery(
            "select e from Enrolment e where e.person = :person and " + WRITING + " order by e.key",
            Enrolment.class)
        .setParameter("person", person)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Of these people, those who are in the middle of such an edition; in one order. */
  public List<PersonId> among(Collection<PersonId> people) {
    return people.isEmpty()
        ? List.of()
        : em.createQuery(
                "select distinct e.person from Enrolment e where"
                    + anyOfMany("e.person", "people")
                    + "and "
                    + WRITING
                    + " order by e.person",
                PersonId.class)
            .setParameter("people", values(people))
            .getResultList();
  }
}
