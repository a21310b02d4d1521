package org.praxis.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;

/** Who has said that they have read which edition of a charter. */
@ApplicationScoped
public class Acknowledgements {
  @PersistenceContext EntityManager em;

  /** Saying it again changes nothing: the first time counts. */
  public void add(SpaceId space, PersonId person, int edition, Instant now) {
    em.flush();
    em.createNativeQuery(
            "insert into moderation_acknowledgement (space, person, edition, at)"
                + " values (:space, :person, :edition, :now) on conflict do nothing")
        .setParameter("space", space.value())
        .setParameter("person", person.value())
        .setParameter("edition", edition)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * When this person had first said that they had read that edition or a later one; empty where
   * they had not by then.
   */
  public Optional<Instant> since(SpaceId space, PersonId person, int edition, Instant by) {
    List<?> first =
        em.createNativeQuery(
                "select min(at) from moderation_acknowledgement where space = :space and person = :person"
                    + " and edition >= :edition and at <= :by having min(at) is not null",
                Instant.class)
            .setParameter("space", space.value())
            .setParameter("person", person.value())
            .setParameter("edition", edition)
            .setParameter("by", by)
            .getResultList();
    return first.stream().map(Instant.class::cast).findFirst();
  }

  /** Whether the last edition that asks for it, or a later one, waits for this person. */
  public boolean owed(SpaceId space, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from moderation_charter c where c.space = :space and c.to_acknowledge"
                    + " and not exists (select 1 from moderation_acknowledgement a where a.space = c.space"
                    + " and a.person = :person and a.edition >= c.edition))")
            .setParameter("space", space.value())
            .setParameter("person", person.value())
            .getSingleResult();
  }
}
