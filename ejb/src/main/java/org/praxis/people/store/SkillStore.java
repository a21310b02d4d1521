package org.praxis.people.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;

/** Keeps and finds what people say that they can do. */
@ApplicationScoped
public class SkillStore {
  @PersistenceContext EntityManager em;

  /** In the order in which the person gave them. */
  public List<String> of(PersonId person) {
    List<?> names =
        em.createNativeQuery(
                "select s.name from people_skill s join people_person p on p.key = s.person_key"
                    + " where p.id = :person order by s.position")
            .setParameter("person", person.value())
            .getResultList();
    return names.stream().map(String.class::cast).toList();
  }

  /**
   * Keeps these and no others; of two that read alike but for case and accents the first.
   *
   * @param names in their order
   */
  public void keep(PersonId person, Collection<String> names) {
    em.createNativeQuery(
            "delete from people_skill where person_key = (select key from people_person where id = :person)")
        .setParameter("person", person.value())
        .executeUpdate();
    em.createNativeQuery(
            "insert into people_skill (person_key, position, name)"
                + " select p.key, row_number() over (order by s.place), s.name from people_person p,"
                + " (select distinct on (people_words(n.name)) n.name, n.place"
                + " from unnest(cast(:names as text[])) with ordinality n(name, place)"
                + " order by people_words(n.name), n.place) s where p.id = :person")
        .setParameter("person", person.value())
        .setParameter("names", names.toArray(String[]::new))
        .executeUpdate();
  }

  /** Somebody, and the first of their skills that has the words; null where none has. */
  public record Skilled(PersonId person, String skill) {}

  /**
   * Of people who are here: those among these, and up to {@code most} others with such a skill.
   *
   * @param terms beginnings of words, all of which one skill has; none name no skill
   */
  public List<Skilled> named(List<String> terms, Collection<PersonId> among, int most) {
    StringBuilder has = new StringBuilder(terms.isEmpty() ? "false" : "true");
    for (int i = 0; i < terms.size(); i++) {
      has.append(" and s.words like '%' || people_words(cast(:t")
          .append(i)
          .append(" as text)) || '%'");
    }
    Query query =
        em.createNativeQuery(
                "select p.id, (select s.name from people_skill s where s.person_key = p.key and "
                    + has
                    + " order by s.position limit 1) from people_person p"
                    + " where p.active and p.left_at is null and (p.id = any(cast(:among as uuid[])) or p.key in"
                    + " (select s.person_key from people_skill s join people_person o on o.key = s.person_key"
                    + " and o.active where "
                    + has
                    + " limit :most))")
            .setParameter("among", values(among))
            .setParameter("most", most);
    for (int i = 0; i < terms.size(); i++) {
      query.setParameter("t" + i, terms.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Skilled(new PersonId((UUID) row[0]), (String) row[1]))
        .toList();
  }
}
