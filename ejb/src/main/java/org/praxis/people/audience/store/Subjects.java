package org.praxis.people.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;
import org.praxis.people.audience.view.Subject;

/** What conditions can be about, and what it is called. */
@ApplicationScoped
public class Subjects {
  private static final int FEW = 8;

  @PersistenceContext EntityManager em;

  /**
   * Offices, departments, groups and people, also those that are gone.
   *
   * @param anonymous whether those who left have no name
   */
  public Map<UUID, Subject> find(Collection<UUID> ids, boolean anonymous) {
    List<Object[]> rows =
        rows(
            """
            with wanted as (select cast(unnest(cast(:ids as text[])) as uuid) as id)
            select o.id, o.name, o.gone_at is not null, false from people_office o join wanted w on w.id = o.id
            union all
            select d.id, d.path, d.gone_at is not null, false from people_department d join wanted w on w.id = d.id
            union all
            select g.id, g.name, g.gone_at is not null, false from people_group g join wanted w on w.id = g.id
            union all
            select p.id, p.name, false, p.left_at is not null from people_person p join wanted w on w.id = p.id""",
            "ids",
            array(ids));
    Map<UUID, Subject> found = new HashMap<>();
    for (Object[] row : rows) {
      boolean former = (Boolean) row[3];
      found.put(
          (UUID) row[0],
          new Subject(former && anonymous ? null : (String) row[1], (Boolean) row[2], former));
    }
    return found;
  }

  // Two groups may be called alike: then only its place in the directory says which.
  private static final String GROUPS =
      "(select g.id, g.name, g.dn, count(*) over (partition by lower(g.name)) > 1 as alike"
          + " from people_group g where g.gone_at is null) g";

  /** Everything that can be chosen from a list, by kind and name. */
  public List<Choice> choices() {
    return rows(
            "select 'OFFICE', cast(id as text), name from people_office where gone_at is null"
                + " union all select 'DEPARTMENT', cast(id as text), path from people_department where gone_at is null"
                + " union all select 'GROUP', cast(g.id as text), case when g.alike then g.dn else g.name end from "
                + GROUPS
                + " union all (select distinct 'LANGUAGE', people_language(language), people_language(language)"
                + " from people_person where active and people_language(language) <> :nothing)"
                + " order by 1, 3, 2",
            "nothing",
            "")
        .stream()
        .map(row -> new Choice(RuleKind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /**
   * The departments and groups that are called so in {@link #choices}, whatever the case; groups by
   * their name alone, too.
   *
   * @return each with one of the names that were asked for, in lower case
   */
  public List<Choice> called(Collection<String> names) {
    return rows(
            "with wanted as (select distinct lower(unnest(cast(:names as text[]))) as name)"
                + " select 'DEPARTMENT', cast(d.id as text), w.name from people_department d"
                + " join wanted w on w.name = lower(d.path) where d.gone_at is null"
                + " union all select 'GROUP', cast(g.id as text), w.name from "
                + GROUPS
                + " join wanted w on w.name = lower(g.name) or g.alike and w.name = lower(g.dn)",
            "names",
            names.toArray(String[]::new))
        .stream()
        .map(row -> new Choice(RuleKind.valueOf((String) row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /** Those who are here and have these very user names. */
  public List<Candidate> withUserNames(Collection<String> names) {
    return candidates(
        rows(
            "select p.id, p.uid, p.name from people_person p where p.left_at is null"
                + " and p.uid = any(cast(:names as text[]))",
            "names",
            names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new)));
  }

  /**
   * A few who may be meant by the beginning of a name, or of a part of it. Where just one is called
   * exactly so, that one alone.
   */
  public List<Candidate> people(String typed) {
    // The name stands at the front of all words, for which there is an index.
    List<Object[]> found =
        rows(
            """
            select p.id, p.uid, p.name, people_words(p.name) = people_words(cast(:typed as text)) as exact
            from people_person p where p.left_at is null
            and p.words like '%' || people_words(cast(:typed as text)) || '%'
            and strpos(p.words, people_words(cast(:typed as text))) between 1 and char_length(p.name)
            order by exact desc, p.name, p.key limit\s"""
                + FEW,
            "typed",
            typed);
    List<Object[]> exact = found.stream().filter(row -> (Boolean) row[3]).toList();
    return candidates(exact.size() == 1 ? exact : found);
  }

  /**
   * Even if they left.
   *
   * @param anonymous whether those who left have no name
   */
  public List<Candidate> people(Collection<UUID> ids, boolean anonymous) {
    return candidates(
        rows(
            "select p.id, case when p.left_at is null then p.uid end,"
                + " case when p.left_at is null or not "
                + anonymous
                + " then p.name end from people_person p"
                + " where p.id = any(cast(cast(:ids as text[]) as uuid[]))",
            "ids",
            array(ids)));
  }

  private static List<Candidate> candidates(List<Object[]> rows) {
    return rows.stream().map(Subjects::candidate).toList();
  }

  private static Candidate candidate(Object[] row) {
    return new Candidate(new PersonId((UUID) row[0]), (String) row[1], (String) row[2]);
  }

  private static String[] array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, String name, Object value) {
    return em.createNativeQuery(sql).setParameter(name, value).getResultList();
  }
}
