package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.event.GuideOverdue;
import org.praxis.people.PersonId;

/** Finds guides that nobody has looked at for too long. */
@ApplicationScoped
public class Overdue {
  @PersistenceContext EntityManager em;

  /**
   * Those of which nobody has been told yet, and from now on counts as told; of two servers that
   * ask at once each guide goes to one. Told is the owner, or where they have left the company or
   * may not read there any more, whoever looks after the community.
   */
  public List<GuideOverdue> take(LocalDate today, Instant now) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                """
                with due as (
                  update communities_guide g set reminded_of = g.review_by
                  from communities_community c
                  where c.key = g.community_key and c.archived_at is null and g.revision > 0
                    and g.review_by < :today and g.reminded_of is distinct from g.review_by
                  returning g.id, g.owner, g.review_by, c.key as community, c.access),
                reached as (
                  select due.*, exists (select 1 from people_person p where p.id = due.owner and p.active)
                    and (due.access = 'OPEN' or exists (select 1 from communities_membership m
                      where m.community_key = due.community and m.person = due.owner)) as there
                  from due)
                select id, owner, review_by from reached where there
                union all
                select r.id, m.person, r.review_by from reached r join communities_membership m
                  on m.community_key = r.community and m.role in ('OWNER', 'MODERATOR')
                  where not r.there
                """)
            .setParameter("today", today)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new GuideOverdue(
                    new GuideId((UUID) row[0]), new PersonId((UUID) row[1]), day(row[2]), now))
        .toList();
  }

  private static LocalDate day(Object column) {
    return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
