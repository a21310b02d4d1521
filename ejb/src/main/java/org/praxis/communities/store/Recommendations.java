package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;

/**
 * Finds communities by who belongs to them already. It reads who sits where ({@code people_person})
 * in the same statement, as docs/adr/0016 says: two hundred colleagues are not asked for one by
 * one.
 */
@ApplicationScoped
public class Recommendations {
  // Colleagues looked at, those of the department first: more say nothing that these do not.
  private static final int COLLEAGUES = 2_000;

  // Private communities are not recommended, not even to those who may know of them.
  private static final String FIND =
      """
      with me as (select key, office_key, department_key from people_person where id = :me),
      near as materialized (
        select p.id, p.department_key = me.department_key as of_department, p.office_key = me.office_key as of_office
        from people_person p, me
        where p.active and p.key <> me.key and (p.department_key = me.department_key or p.office_key = me.office_key)
        order by 2 desc nulls last, p.key limit :colleagues),
      joined as (
        select m.community_key as key, count(*) filter (where n.of_department) as department,
          count(*) filter (where n.of_office) as office
        from near n join communities_membership m on m.person = n.id group by 1),
      spoken as (
        select distinct on (c.key) c.key, s.name as skill from people_skill s join me on s.person_key = me.key
        join communities_community c on strpos(people_words(c.name || ' ' || c.purpose), s.words) > 0
        order by c.key, s.position)
      select c.id, coalesce(j.department, 0), coalesce(j.office, 0), s.skill from communities_community c
      left join joined j on j.key = c.key left join spoken s on s.key = c.key
      where (j.key is not null or s.key is not null) and c.archived_at is null and c.access <> 'PRIVATE'
      and not exists (select 1 from communities_membership m where m.community_key = c.key and m.person = :me)
      order by s.skill is null, coalesce(j.department, 0) desc, coalesce(j.office, 0) desc, c.name, c.key""";

  @PersistenceContext EntityManager em;

  /** A community and why it may be for somebody. */
  public record Found(CommunityId community, long department, long office, String skill) {}

  public List<Found> find(PersonId person, int most) {
    List<?> rows =
        em.createNativeQuery(FIND)
            .setParameter("me", person.value())
            .setParameter("colleagues", COLLEAGUES)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> found((Object[]) row)).toList();
  }

  private static Found found(Object[] row) {
    return new Found(
        new CommunityId((UUID) row[0]),
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        (String) row[3]);
  }
}
