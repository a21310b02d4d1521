package org.praxis.people.audience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.Rule;
import org.praxis.people.store.Counted;
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
   *
   * @param alone the only one whose membership is to follow; null for everybody's
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Moves update(long audience, Rule rule, LocalDate today, Instant now, PersonId alone) {
    giveMemory();
    Selection selection = new Selection(rule, today, alone);
    Query query =
        moving(
            selection.matching(),
            alone == null
                ? ""
                : " and x.person_key = (select key from people_person where id = :alone)",
            alone == null ? ", evaluated_at = :now" : "");
    if (alone != null) {
      query.setParameter("alone", alone.value());
    }
    return moves(selection.bind(query), audience, now);
  }

  /** Lets nobody join, and only those leave who are not here any more. The audience is locked. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Moves keepThoseWhoAreHere(long audience, Instant now) {
    Query query =
        moving(
            "with matching as materialized (select p.key from people_person p join people_audience_member k"
                + " on k.person_key = p.key where p.active and k.audience_key = :audience)",
            "",
            "");
    return moves(query, audience, now);
  }

  private Query moving(String matching, String among, String noted) {
    return em.createNativeQuery(
        matching
            + ", gone as (delete from people_audience_member x where x.audience_key = :audience"
            + " and x.person_key not in (select key from matching)"
            + among
            + " returning x.person_key as key),"
            + " come as (insert into people_audience_member (audience_key, person_key, since)"
            + " select :audience, m.key, :now from matching m where m.key not in"
            + " (select x.person_key from people_audience_member x where x.audience_key = :audience)"
            + " returning person_key as key),"
            + " noted as (update people_audience set members = members + (select count(*) from come)"
            + " - (select count(*) from gone)"
            + noted
            + " where key = :audience)"
            + " select true, p.id from come join people_person p on p.key = come.key"
            + " union all"
            + " select false, p.id from gone join people_person p on p.key = gone.key");
  }

  private static Moves moves(Query query, long audience, Instant now) {
    query.setParameter("audience", audience).setParameter("now", now);
    Moves moves = new Moves(new ArrayList<>(), new ArrayList<>());
    for (Object[] row : rows(query)) {
      ((Boolean) row[0] ? moves.joined() : moves.left()).add(new PersonId((UUID) row[1]));
    }
    return moves;
  }

  /**
   * What a rule would find, list by list, with a page of each by name.
   *
   * @param pages of each list its page
   * @param audience whose membership it is compared with; null for none
   */
  public Map<Side, Page<PersonId>> compare(
      Rule rule, AudienceId audience, LocalDate today, Map<Side, PageRequest> pages) {
    giveMemory();
    Selection selection = new Selection(rule, today);
    StringBuilder lists = new StringBuilder();
    for (Side list : Side.values()) {
      lists
          .append(lists.isEmpty() ? "" : " union all ")
          .append(
              "(select '%1$s' as list, t.total, f.id from (select count(*) as total %2$s) t left join lateral"
                      .formatted(list, list.from)
                  + " (select m.id %s order by m.name, m.key limit :size%s offset :offset%s) f on true)"
                      .formatted(list.from, list, list));
    }
    Query query = em.createNativeQuery(selection.matching() + STORED + lists);
    selection.bind(query).setParameter("audience", audience == null ? "" : audience.toString());
    pages.forEach(
        (list, page) ->
            query
                .setParameter("size" + list, page.size())
                .setParameter("offset" + list, page.offset()));
    Map<Side, Page<PersonId>> found = new EnumMap<>(Side.class);
    Map<Side, List<PersonId>> people = new EnumMap<>(Side.class);
    for (Object[] row : rows(query)) {
      Side list = Side.valueOf((String) row[0]);
      List<PersonId> named = people.computeIfAbsent(list, key -> new ArrayList<>());
      if (row[2] != null) {
        named.add(new PersonId((UUID) row[2]));
      }
      found.put(list, new Page<>(named, pages.get(list), ((Number) row[1]).longValue()));
    }
    return found;
  }

  /** All of one list. */
  public Set<PersonId> all(Side list, Rule rule, AudienceId audience, LocalDate today) {
    Selection selection = new Selection(rule, today);
    Query query = em.createNativeQuery(selection.matching() + STORED + " select m.id " + list.from);
    selection.bind(query).setParameter("audience", audience.toString());
    return people(query);
  }

  private static Set<PersonId> people(Query query) {
    Set<PersonId> people = new HashSet<>();
    for (Object id : query.getResultList()) {
      people.add(new PersonId((UUID) id));
    }
    return people;
  }

  /** All who belong. */
  public Set<PersonId> of(AudienceId audience) {
    Query query =
        em.createNativeQuery(
                "select p.id from people_audience_member x join people_audience a on a.key = x.audience_key"
                    + " join people_person p on p.key = x.person_key where a.id = :audience")
            .setParameter("audience", audience.value());
    return people(query);
  }

  public boolean has(AudienceId audience, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from people_audience_member x join people_audience a on a.key = x.audience_key"
                    + " join people_person p on p.key = x.person_key where a.id = :audience and p.id = :person)")
            .setParameter("audience", audience.value())
            .setParameter("person", person.value())
            .getSingleResult();
  }

  /** Which of these audiences somebody belongs to. */
  public Set<AudienceId> among(Collection<AudienceId> audiences, PersonId person) {
    List<?> ids =
        em.createNativeQuery(
                "select a.id from people_audience a join people_audience_member x on x.audience_key = a.key"
                    + " join people_person p on p.key = x.person_key where p.id = :person and a.id in (:audiences)")
            .setParameter("person", person.value())
            .setParameter("audiences", audiences.stream().map(AudienceId::value).toList())
            .getResultList();
    return ids.stream().map(id -> new AudienceId((UUID) id)).collect(Collectors.toSet());
  }

  /** By name. */
  public Page<Since> members(AudienceId audience, PageRequest page) {
    Query query =
        em.createNativeQuery(
                "select f.id, a.members, f.since from people_audience a left join lateral"
                    + " (select p.id, x.since, p.name, p.key from people_audience_member x"
                    + " join people_person p on p.key = x.person_key where x.audience_key = a.key"
                    + " order by p.name, p.key limit :size offset :offset) f on true where a.id = :audience"
                    + " order by f.name, f.key")
            .setParameter("audience", audience.value())
            .setParameter("size", page.size())
            .setParameter("offset", page.offset());
    return Counted.rows(
        query, page, row -> new Since(new PersonId((UUID) row[0]), (Instant) row[2]));
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
