package org.praxis.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.praxis.moderation.AuthorStanding;
import org.praxis.moderation.CaseState;
import org.praxis.moderation.SpaceId;
import org.praxis.people.PersonId;

/**
 * Counts how an author's contributions to a place fare; counting is left to the database, where two
 * cannot collide.
 */
@ApplicationScoped
public class Standings {
  @PersistenceContext EntityManager em;

  public AuthorStanding of(SpaceId space, PersonId author) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select published, returned, rejected from moderation_standing"
                    + " where space = :space and author = :author")
            .setParameter("space", space.value())
            .setParameter("author", author.value())
            .getResultList();
    return rows.stream()
        .map(row -> new AuthorStanding(count(row[0]), count(row[1]), count(row[2]), false))
        .findFirst()
        .orElse(new AuthorStanding(0, 0, 0, false));
  }

  /**
   * One more of the author's contributions came to this end. What was removed counts as rejected
   * until it is restored.
   */
  public void count(SpaceId space, PersonId author, CaseState end) {
    em.createNativeQuery(
            "insert into moderation_standing as s (space, author, published, returned, rejected)"
                + " values (:space, :author, :published, :returned, greatest(:rejected, 0))"
                + " on conflict (space, author) do update set published = s.published + excluded.published,"
                + " returned = s.returned + excluded.returned, rejected = greatest(s.rejected + :rejected, 0)")
        .setParameter("space", space.value())
        .setParameter("author", author.value())
        .setParameter("published", end == CaseState.APPROVED ? 1 : 0)
        .setParameter("returned", end == CaseState.RETURNED ? 1 : 0)
        .setParameter("rejected", rejected(end))
        .executeUpdate();
  }

  private static int rejected(CaseState end) {
    return switch (end) {
      case REJECTED, REMOVED -> 1;
      case RESTORED -> -1;
      default -> 0;
    };
  }

  /**
   * One that had come to this end did not: the decision was overturned. Others wait who would count
   * the same author there.
   */
  public void takeBack(SpaceId space, PersonId author, CaseState end) {
    em.createNativeQuery(
            "update moderation_standing set returned = returned - :returned, rejected = rejected - :rejected"
                + " where space = :space and author = :author")
        .setParameter("space", space.value())
        .setParameter("author", author.value())
        .setParameter("returned", end == CaseState.RETURNED ? 1 : 0)
        .setParameter("rejected", end == CaseState.REJECTED ? 1 : 0)
        .executeUpdate();
  }

  private static long count(Object column) {
    return ((Number) column).longValue();
  }
}
