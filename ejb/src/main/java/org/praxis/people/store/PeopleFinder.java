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
 * is said of a person serves. Only where they are few, those with words much like them join in.
 */
@ApplicationScoped
public class PeopleFinder {
  private static final int FEW = 5;

  /** Of people with words much alike, so many are compared; a word like "enginer" has thousands. */
  private static final int ALIKE = 300;

  private static final String ACTIVE = "p.active and p.left_at is null";

  @PersistenceContext EntityManager em;

  /**
   * Names found come first, whole ones before beginnings; among equals the reader's own office.
   *
   * @param terms the words of the query, one by one
   */
  public Page<PersonId> find(
      PeopleQuery query, List<String> terms, PersonId reader, PageRequest page) {
    tolerate();
    Map<String, Object> values = new TreeMap<>();
    String filter = filter(query, values);
    for (int i = 0; i < terms.size(); i++) {
      values.put("t" + i, terms.get(i));
    }
    Query found =
        em.createNativeQuery(
                "with exact as materialized ("
                    + candidates(rank(terms), each(terms, " and ", PeopleFinder::begins), filter)
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

  // For this transaction; two letters that changed places leave about half of a word's trigrams.
  private void tolerate() {
    em.createNativeQuery("select set_config('pg_trgm.word_similarity_threshold', '0.5', true)")
        .getSingleResult();
  }

  private static String alike(List<String> terms, String filter) {
    if (terms.isEmpty()) {
      return ", found as (select * from exact)";
    }
    return ", alike as materialized (select key, id, name, near, 1000 - ("
        + each(terms, " + ", t -> "word_similarity(" + word(t) + ", words)")
        + ") as rank from ("
        + candidates("0", each(terms, " and ", t -> word(t) + " <% p.words"), filter)
        + " and (select count(*) from exact) < "
        + FEW
        + " and p.key not in (select key from exact) limit "
        + ALIKE
        + ") c), found as (select key, id, name, near, rank from exact"
        + " union all select key, id, name, near, rank from alike)";
  }

  private static String candidates(String rank, String condition, String filter) {
    return "select p.key, p.id, p.name, p.words, coalesce(p.office_key ="
        + " (select r.office_key from people_person r where r.id = :reader), false) as near, "
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
                    "case when strpos(p.words || ' ', people_words(%1$s) || ' ') between 1 and char_length(p.name) then 0"
                            .formatted(t)
                        + " when strpos(p.words, people_words(%1$s)) between 1 and char_length(p.name) then 1 else 2 end"
                            .formatted(t))
            + " as double precision)";
  }

  private static String begins(String term) {
    return "p.words like '%' || people_words(" + term + ") || '%'";
  }

  private static String word(String term) {
    return "btrim(people_words(" + term + "))";
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
          " and p.department_key in (select d.key from people_department d, people_department top"
              + " where top.id = :department and (d.key = top.key or starts_with(d.path, top.path || '/')))";
    }
    if (query.skill() != null) {
      values.put("skill", query.skill());
      filter +=
          " and exists (select 1 from people_skill s where s.person_key = p.key"
              + " and s.words = people_words(cast(:skill as text)))";
    }
    return filter;
  }
}
