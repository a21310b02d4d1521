package org.praxis.people.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;

/** What conditions can be about, and what it is called. */
@ApplicationScoped
public class Subjects {
  private static final int FEW = 8;

  @PersistenceContext EntityManager em;

  /** Offices, departments, groups and people, as far as they are there. */
  public Map<UUID, String> names(Collection<UUID> ids) {
    List<Object[]> rows =
        rows(
            """
            with wanted as (select cast(unnest(cast(:ids as text[])) as uuid) as id)
            select o.id, o.name from people_office o join wanted w on w.id = o.id
            union all select d.id, d.path from people_department d join wanted w on w.id = d.id
            union all select g.id, g.name from people_group g join wanted w on w.id = g.id
            union all select p.id, p.name from people_person p join wanted w on w.id = p.id""",
            "ids",
            ids.stream().map(UUID::toString).toArray(String[]::new));
    Map<UUID, String> names = new HashMap<>();
    rows.forEach(row -> names.put((UUID) row[0], (String) row[1]));
    return names;
  }

  /** Everything that can be chosen from a list, by kind and name. */
  public List<Choice> choices() {
    return rows(
            """
            select 'OFFICE', cast(id as text), name from people_office
            union all select 'DEPARTMENT', cast(id as text), path from people_department
            union all select 'GROUP', cast(id as text), name from people_group
            union all (select distinct 'LANGUAGE', people_language(language), people_language(language)
              from people_person where active and people_language(language) <> :nothing)
            order by 1, 3, 2""",
            "nothing",
            "")
        .stream()
        .map(row -> new Choice(RuleKind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /**
   * A few who may be meant by a user name or a part of a name; whoever has that very user name or
   * name comes first.
   */
  public List<Candidate> people(String typed) {
    return rows(
            """
            select p.id, p.uid, p.name from people_person p where p.left_at is null
            and (p.uid = lower(cast(:typed as text)) or people_folded(p.name) like
              people_pattern('*' || cast(:typed as text) || '*') escape '!')
            order by p.uid = lower(cast(:typed as text)) desc,
              people_folded(p.name) = people_folded(cast(:typed as text)) desc, p.name, p.key limit\s"""
                + FEW,
            "typed",
            typed)
        .stream()
        .map(row -> new Candidate(new PersonId((UUID) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /** Even if they left. */
  public List<Candidate> people(Collection<UUID> ids) {
    return rows(
            "select p.id, case when p.left_at is null then p.uid end, p.name from people_person p"
                + " where p.id = any(cast(cast(:ids as text[]) as uuid[]))",
            "ids",
            ids.stream().map(UUID::toString).toArray(String[]::new))
        .stream()
        .map(row -> new Candidate(new PersonId((UUID) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, String name, Object value) {
    return em.createNativeQuery(sql).setParameter(name, value).getResultList();
  }
}
