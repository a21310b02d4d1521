package org.praxis.people.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Whom rules find, all at once however many they are. */
@ApplicationScoped
public class Membership {
  /** What a rule finds, beside who belongs now. */
  public enum Side {
    PEOPLE("from matching m"),
    JOINING("from matching m where m.key not in (select key from stored)"),
    LEAVING("from stored m where m.key not in (select key from matching)");

    private final String from;

    Side(String from) {
      this.from = from;
    }
  }

  private static final String STORED =
      ", stored as materialized (select s.key, s.id, s.name from people_audience_member x"
          + " join people_audience a on a.key = x.audience_key join people_person s on s.key = x.person_key"
          + " where a.id = cast(nullif(:audience, '') as uuid))";

  @PersistenceContext EntityManager em;

  /** Who joined and who left. */
  public record Moves(List<PersonId> joined, List<PersonId> left) {}

  /** Somebody who belongs, and since when. */
  public record Since(PersonId person, Instant since) {}

  /**
   * Makes the members those whom the rule finds. The audience is to be locked: two at once would
   * both find somebody new.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Moves update(long audience, Rule rule, LocalDate today, Instant now) {
    giveMemory();
    Selection selection = new Selection(rule, today);
    Query query =
        em.createNativeQuery(
            selection.matching()
                + ", gone as (delete from people_audience_member x where x.audience_key = :audience"
                + " and x.person_key not in (select key from matching) returning x.person_key as key),"
                + " come as (insert into people_audience_member (audience_key, person_key, since)"
                + " select :audience, m.key, :now from matching m where m.key not in"
                + " (select x.person_key from people_audience_member x where x.audience_key = :audience)"
                + " returning person_key as key),"
                + " noted as (update people_audience set evaluated_at = :now,"
                + " members = (select count(*) from matching) where key = :audience)"
                + " select true, p.id from come join people_person p on p.key = come.key"
                + " union all"
                + " select false, p.id from gone join people_person p on p.key = gone.key");
    selection.bind(query).setParameter("audience", audience).setParameter("now", now);
    Moves moves = new Moves(new ArrayList<>(), new ArrayList<>());
    for (Object[] row : rows(query)) {
      ((Boolean) row[0] ? moves.joined() : moves.left()).add(new PersonId((UUID) row[1]));
    }
    return moves;
  }

  /**
   * What a rule would find, list by list, with a page of each by name.
   *
   * @param audience whose membership it is compared with; null for none
   */
  public Map<Side, Page<PersonId>> compare(
      Rule rule, AudienceId audience, LocalDate today, PageRequest page) {
    giveMemory();
    Selection selection = new Selection(rule, today);
    StringBuilder lists = new StringBuilder();
    for (Side list : Side.values()) {
      lists
          .append(lists.isEmpty() ? "" : " union all ")
          .append(
              "(select '%1$s' as list, t.total, f.id from (select count(*) as total %2$s) t left join lateral"
                      .formatted(list, list.from)
                  + " (select m.id %s order by m.name, m.key limit :size offset :offset) f on true)"
                      .formatted(list.from));
    }
    Query query = em.createNativeQuery(selection.matching() + STORED + lists);
    selection
        .bind(query)
        .setParameter("audience", audience == null ? "" : audience.toString())
        .setParameter("size", page.size())
        .setParameter("offset", page.offset());
    Map<Side, Page<PersonId>> found = new EnumMap<>(Side.class);
    Map<Side, List<PersonId>> people = new EnumMap<>(Side.class);
    for (Object[] row : rows(query)) {
      Side list = Side.valueOf((String) row[0]);
      List<PersonId> named = people.computeIfAbsent(list, key -> new ArrayList<>());
      if (row[2] != null) {
        named.add(new PersonId((UUID) row[2]));
      }
      found.put(list, new Page<>(named, page, ((Number) row[1]).longValue()));
    }
    return found;
  }

  /** All of one list. */
  public Set<PersonId> all(Side list, Rule rule, AudienceId audience, LocalDate today) {
    Selection selection = new Selection(rule, today);
    Query query =
        em.createNativeQuery(
            selection.matching() + STORED + " select m.id " + list.from, UUID.class);
    selection.bind(query).setParameter("audience", audience.toString());
    Set<PersonId> people = new HashSet<>();
    for (Object id : query.getResultList()) {
      people.add(new PersonId((UUID) id));
    }
    return people;
  }

  /** By name. */
  public Page<Since> members(AudienceId audience, PageRequest page) {
    Query query =
        em.createNativeQuery(
                "select p.id, x.since, a.members from people_audience a"
                    + " join people_audience_member x on x.audience_key = a.key"
                    + " join people_person p on p.key = x.person_key where a.id = :audience"
                    + " order by p.name, p.key limit :size offset :offset")
            .setParameter("audience", audience.value())
            .setParameter("size", page.size())
            .setParameter("offset", page.offset());
    List<Object[]> rows = rows(query);
    return new Page<>(
        rows.stream().map(row -> new Since(new PersonId((UUID) row[0]), (Instant) row[1])).toList(),
        page,
        rows.isEmpty() ? 0 : ((Number) rows.get(0)[2]).longValue());
  }

  // Enough, for this transaction, to keep the identities of a large company in a table of hashes;
  // without it
  // a set would be searched through for every person.
  private void giveMemory() {
    em.createNativeQuery("select set_config('work_mem', '64MB', true)").getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private static List<Object[]> rows(Query query) {
    return query.getResultList();
  }
}
