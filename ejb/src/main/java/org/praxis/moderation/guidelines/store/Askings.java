package org.praxis.moderation.guidelines.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.model.Asking;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

/**
 * Whom the company asked to acknowledge its guidelines, and who owes it. It reads who belongs to an
 * audience ({@code people_audience_member}) in the same statement, so that it counts at once when
 * somebody comes or goes.
 */
@ApplicationScoped
public class Askings {
  // Those that still hold: what was asked since somebody said that nobody has to any more.
  private static final String HOLDING =
      "(select k.edition, k.asked, k.audience from moderation_asking k where k.space = :space"
          + " and k.asked <> 'NOBODY' and k.key > coalesce((select max(n.key) from moderation_asking n"
          + " where n.space = :space and n.asked = 'NOBODY'), 0)) k";

  private static final String ASKS =
      "(k.asked = 'EVERYBODY' or exists (select 1 from people_audience a join people_audience_member x"
          + " on x.audience_key = a.key where a.id = k.audience and x.person_key = p.key))";

  @PersistenceContext EntityManager em;

  /**
   * How far an asking has got.
   *
   * @param asked people who are here and are asked
   * @param acknowledged those of them who owe nothing
   */
  public record Progress(long asked, long acknowledged) {}

  /** Others who would write an edition wait until the running transaction ends. */
  public void lock() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('moderation/guidelines', 0)) as text)")
        .getSingleResult();
  }

  public void add(Asking asking) {
    em.persist(asking);
  }

  public boolean owedBy(SpaceId space, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from people_person p cross join "
                    + HOLDING
                    + " where p.id = :person and "
                    + ASKS
                    + " and not exists (select 1 from moderation_acknowledgement t where t.space = :space"
                    + " and t.person = :person and t.edition >= k.edition))")
            .setParameter("space", space.value())
            .setParameter("person", person.value())
            .getSingleResult();
  }

  /** Those that still hold, the newest first. */
  public List<Asking> holding(SpaceId space) {
    return em.createQuery(
            "select a from Asking a where a.space = :space and a.asked <> 'NOBODY'"
                + " and a.key > (select coalesce(max(n.key), 0) from Asking n where n.space = :space"
                + " and n.asked = 'NOBODY') order by a.key desc",
            Asking.class)
        .setParameter("space", space)
        .getResultList();
  }

  /** Of everybody who is here and is asked. */
  public Progress progress(SpaceId space) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select count(*), count(*) filter (where exists (select 1 from moderation_acknowledgement t"
                        + " where t.space = :space and t.person = w.id and t.edition >= w.edition))"
                        + " from (select p.id, max(k.edition) as edition from people_person p cross join "
                        + HOLDING
                        + " where p.active and p.left_at is null and "
                        + ASKS
                        + " group by p.id) w")
                .setParameter("space", space.value())
                .getSingleResult();
    return new Progress(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /**
   * How many people who are here would be asked.
   *
   * @param audience null for everybody
   */
  public long people(AudienceId audience) {
    String here = "select count(*) from people_person p where p.active and p.left_at is null";
    Query query =
        audience == null
            ? em.createNativeQuery(here)
            : em.createNativeQuery(
                    here
                        + " and exists (select 1 from people_audience a join people_audience_member x"
                        + " on x.audience_key = a.key where a.id = :audience and x.person_key = p.key)")
                .setParameter("audience", audience.value());
    return ((Number) query.getSingleResult()).longValue();
  }
}
