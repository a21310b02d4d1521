package org.praxis.moderation.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Policies;
import org.praxis.people.PersonId;

/** Keeps and finds charters. */
@ApplicationScoped
public class CharterStore {
  @PersistenceContext EntityManager em;

  /** An edition in its charter's history. */
  public record EditionRow(
      int edition,
      PersonId by,
      Instant at,
      String note,
      boolean toAcknowledge,
      long acknowledged) {}

  public void add(Charter charter) {
    em.persist(charter);
  }

  /** In place of the one that was in force until now, of which the database bears no second one. */
  public void replace(Charter next) {
    em.flush();
    em.persist(next);
  }

  /** The charter in force, with its clauses. */
  public Optional<Charter> of(SpaceId space) {
    return first(
        em.createQuery(
                "select c from Charter c left join fetch c.clauses where c.space = :space and c.inForce = true",
                Charter.class)
            .setParameter("space", space));
  }

  /**
   * The charter in force and the company's guidelines, with their clauses, in one statement; empty
   * where the place has no charter.
   */
  public Optional<Policies> policies(SpaceId space) {
    List<Charter> found =
        em.createQuery(
                "select c from Charter c left join fetch c.clauses where c.space in (:space,"
                    + " :company) and c.inForce = true",
                Charter.class)
            .setParameter("space", space)
            .setParameter("company", Guidelines.COMPANY)
            .getResultList();
    return one(found, space)
        .map(charter -> new Policies(charter, one(found, Guidelines.COMPANY).orElse(null)));
  }

  private static Optional<Charter> one(List<Charter> found, SpaceId space) {
    return found.stream().filter(charter -> charter.space().equals(space)).findFirst();
  }

  /** The charter in force with clauses and their terms, for screening. */
  public Optional<Charter> withTerms(SpaceId space) {
    return first(
        em.createQuery(
                "select c from Charter c left join fetch c.clauses k left join fetch k.terms"
                    + " where c.space = :space and c.inForce = true",
                Charter.class)
            .setParameter("space", space));
  }

  /** The charter in force, with others who would change it waiting. */
  public Optional<Charter> lock(SpaceId space) {
    return first(
        em.createQuery(
                "select c from Charter c where c.space = :space and c.inForce = true",
                Charter.class)
            .setParameter("space", space)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Charter> edition(SpaceId space, int edition) {
    return first(
        em.createQuery(
                "select c from Charter c left join fetch c.clauses where c.space = :space and c.edition = :edition",
                Charter.class)
            .setParameter("space", space)
            .setParameter("edition", edition));
  }

  /** The newest first. */
  public List<EditionRow> editions(SpaceId space) {
    List<?> rows =
        em.createNativeQuery(
                "select c.edition, c.adopted_by, c.adopted_at, c.note, c.to_acknowledge, count(a.person)"
                    + " from moderation_charter c left join moderation_acknowledgement a"
                    + " on a.space = c.space and a.edition = c.edition where c.space = :space"
                    + " group by c.key order by c.edition desc")
            .setParameter("space", space.value())
            .getResultList();
    return rows.stream().map(row -> edition((Object[]) row)).toList();
  }

  private static EditionRow edition(Object[] row) {
    return new EditionRow(
        (Integer) row[0],
        new PersonId((UUID) row[1]),
        (Instant) row[2],
        (String) row[3],
        (Boolean) row[4],
        ((Number) row[5]).longValue());
  }
}
