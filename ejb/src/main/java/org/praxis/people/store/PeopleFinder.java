package org.praxis.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.praxis.people.PeopleQuery;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Finds people by words, in the same few statements however many there are.
 *
 * <p>First those with a word that begins with each word looked for, for which the index on all that
 * is said of a person serves. Only where they are few, those join in who have words much like them:
 * of all words that are said of anybody the closest are looked up (one letter wrong, missing, too
 * many or changed with its neighbour, or most of its trigrams), and then those who have one.
 */
@ApplicationScoped
public class PeopleFinder {
  private static final int FEW = 5;

  private static final String ACTIVE = "p.active and p.left_at is null";

  private static final String NEAR =
      "coalesce(p.office_key = (select r.office_key from people_person r where r.id = :reader),"
          + " false) as near";

  @PersistenceContext EntityManager em;

  /**
   * Names found come first, whole ones before beginnings; among equals the reader's own office.
   *
   * @param terms the words of the query, one by one
   */
  public Page<PersonId> find(
      PeopleQuery query, List<String> terms, PersonId reader, PageRequest page) {
    Map<String, Object> values = new TreeMap<>();
    String filter = filter(query, values);
    for (int i = 0; i < terms.size(); i++) {
      values.put("t" + i, terms.get(i));
    }
    if (!terms.isEmpty()) {
      values.put("whole", query.q());
    }
    Query found =
        em.createNativeQuery(
                "with exact as materialized ("
                    + candidates(rank(terms), exact(terms), filter)
                    + ")"
                    + alike(terms, filter)
                    + " select f.id, t.total from (select count(*) as total from found) t"
                    + " left join lateral (select * from found"
                    + " order by rank, near desc, name, key limit :size offset :offset) f on true")
            .setParameter("reader", reader.value())
            .setParameter("size", page.size())
            .setParameter("offset", page.offset());
    values.forEach(found::setParameter);
    return Counted.page(found, page, PersonId::new);
  }

  private static String alike(List<String> terms, String filter) {
    if (terms.isEmpty()) {
      return ", found as (select * from exact)";
    }
    StringBuilder sets = new StringBuilder();
    StringJoiner all = new StringJoiner(" join ");
    StringJoiner likeness = new StringJoiner(" + ");
    for (int i = 0; i < terms.size(); i++) {
      sets.append(
          (", word%1$d as materialized (select '%% ' || w.word || '%%' as pattern, w.likeness"
                  + " from people_alike(cast(:t%1$d as text)) w where (select count(*) from exact) < %2$d),"
                  + " having%1$d as (select p.key, p.id, p.name, p.office_key, max(w.likeness) as likeness"
                  + " from word%1$d w join people_person p on p.words like w.pattern where ")
              .formatted(i, FEW));
      sets.append(ACTIVE).append(filter).append(" group by p.key)");
      all.add(i == 0 ? "having0 p" : "having" + i + " using (key)");
      likeness.add(i == 0 ? "p.likeness" : "having" + i + ".likeness");
    }
    return sets
        + ", alike as materialized (select p.key, p.id, p.name, "
        + NEAR
        + ", 1000 - ("
        + likeness
        + ") as rank from "
        + all
        + " where key not in (select key from exact)), found as (select * from exact"
        + " union all select * from alike)";
  }

  private static String candidates(String rank, String condition, String filter) {
    return "select p.key, p.id, p.name, "
        + NEAR
        + ", "
        + rank
        + " as rank from people_person p where "
        + ACTIVE
        + (condition.isEmpty() ? "" : " and " + condition)
        + filter;
  }

  // The name stands at the front of all words.
  private static String rank(List<String> terms) {
    return terms.isEmpty()
        ? "cast(0 as double precision)"
        : "cast("
            + each(
                terms,
                " + ",
                t ->
                    "case when strpos(p.words || ' ', %1$s || ' ') between 1 and char_length(p.name) then 0"
                            .formatted(words(t))
                        + " when strpos(p.words, %1$s) between 1 and char_length(p.name) then 1 else 2 end"
                            .formatted(words(t)))
            + " as double precision)";
  }

  // Whoever knows somebody's whole user name or address finds them by it; nobody learns it so.
  private static String exact(List<String> terms) {
    return terms.isEmpty()
        ? ""
        : "(("
            + each(terms, " and ", PeopleFinder::begins)
            + ") or p.uid = lower(cast(:whole as text))"
            + " or lower(p.mail) = lower(cast(:whole as text)))";
  }

  private static String begins(String term) {
    return "p.words like (select '%' || people_words(" + term + ") || '%')";
  }

  // A query of its own is asked once, and not for every person.
  private static String words(String term) {
    return "(select people_words(" + term + "))";
  }

  private static String each(
      List<String> terms, String between, java.util.function.UnaryOperator<String> condition) {
    StringJoiner all = new StringJoiner(between);
    for (int i = 0; i < terms.size(); i++) {
      all.add(condition.apply("cast(:t" + i + " as text)"));
    }
    return all.toString();
  }

  private static String filter(PeopleQuery query, Map<String, Object> values) {
    String filter = "";
    if (query.office() != null) {
      values.put("office", query.office().value());
      filter += " and p.office_key = (select o.key from people_office o where o.id = :office)";
    }
    if (query.department() != null) {
      values.put("department", query.department().value());
      filter +=
          " and p.department_key in (with recursive below(key) as ("
              + "select key from people_department where id = :department union select d.key"
              + " from below b join people_department d on d.parent_key = b.key) select key from below)";
    }
    if (query.skill() != null) {
      values.put("skill", query.skill());
      filter +=
          " and exists (select 1 from people_skill s where s.person_key = p.key"
              + " and s.words = "
              + words("cast(:skill as text)")
              + ")";
    }
    return filter;
  }
}
