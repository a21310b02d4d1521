package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.model.Guide;
import org.praxis.people.PersonId;

/** Keeps whether guides were useful. */
@ApplicationScoped
public class Opinions {
  @PersistenceContext EntityManager em;

  /**
   * What people said of a guide.
   *
   * @param mine what the reader said; null when they said nothing
   */
  public record Counted(long useful, long notUseful, Boolean mine) {}

  /** One opinion a person, the last; also when two servers hear it at once. */
  public void keep(GuideId guide, PersonId person, boolean useful, Instant now) {
    em.createNativeQuery(
            "insert into communities_guide_opinion (guide_key, person, useful, at)"
                + " select key, :person, :useful, :now from communities_guide where id = :guide"
                + " on conflict (guide_key, person) do update set useful = excluded.useful, at = excluded.at")
        .setParameter("guide", guide.value())
        .setParameter("person", person.value())
        .setParameter("useful", useful)
        .setParameter("now", now)
        .executeUpdate();
  }

  public void forget(Guide guide, PersonId person) {
    em.createQuery("delete from Opinion o where o.guide = :guide and o.person = :person")
        .setParameter("guide", guide)
        .setParameter("person", person)
        .executeUpdate();
  }

  public Counted count(Guide guide, PersonId reader) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select count(*) filter (where o.useful), count(*) filter (where not o.useful),"
                        + " bool_or(o.useful) filter (where o.person = :me) from communities_guide_opinion o"
                        + " join communities_guide g on g.key = o.guide_key where g.id = :guide")
                .setParameter("guide", guide.id().value())
                .setParameter("me", reader.value())
                .getSingleResult();
    return new Counted(
        ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (Boolean) row[2]);
  }
}
