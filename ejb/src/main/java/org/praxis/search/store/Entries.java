package org.praxis.search.store;

import static org.praxis.platform.AnyOf.anyOf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.praxis.search.model.SearchEntry;

/** Keeps what can be found, and the numbers by which every index follows it. */
@ApplicationScoped
public class Entries {
  @PersistenceContext EntityManager em;

  /**
   * Lets others wait who would write entries, until the running transaction ends. What is read of
   * the sources after that is how things are; and numbers are given in the order in which they
   * become visible.
   */
  public void lock() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('search/entries', 0)) as text)")
        .getSingleResult();
  }

  /**
   * Lets other nodes wait that would write the index that all share, until the transaction ends.
   */
  void lockIndex() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('search/index', 0)) as text)")
        .getSingleResult();
  }

  /** Numbers of changes, as many as there may be, in one statement. */
  public LongSupplier changes(int most) {
    Deque<Long> numbers = new ArrayDeque<>();
    return () -> {
      if (numbers.isEmpty()) {
        List<?> next =
            em.createNativeQuery("select nextval('search_change') from generate_series(1, :most)")
                .setParameter("most", most)
                .getResultList();
        next.forEach(number -> numbers.add((Long) number));
      }
      return numbers.remove();
    };
  }

  public List<SearchEntry> of(Collection<UUID> contents) {
    return em.createQuery(
            "select e from SearchEntry e where" + anyOf("e.content", "contents"), SearchEntry.class)
        .setParameter("contents", contents.toArray(UUID[]::new))
        .getResultList();
  }

  public void add(SearchEntry entry) {
    em.persist(entry);
  }

  /** What stands in one of these topics, as the entries say, or is one. */
  public List<UUID> inTopics(Collection<UUID> topics) {
    return em.createQuery(
            "select e.content from SearchEntry e where e.topic in :topics", UUID.class)
        .setParameter("topics", topics)
        .getResultList();
  }

  /** Whatever people in these offices wrote says so; who has none has none. */
  public void seat(Collection<UUID> people, Map<UUID, String> offices) {
    em.createNativeQuery(
            "update search_entry e set office = s.office, change = nextval('search_change') from"
                + " unnest(cast(:people as uuid[]), cast(:offices as text[])) s(person, office)"
                + " where e.person = s.person and not e.gone and e.office is distinct from"
                + " s.office")
        .setParameter("people", people.toArray(UUID[]::new))
        .setParameter("offices", people.stream().map(offices::get).toArray(String[]::new))
        .executeUpdate();
  }

  /** The number so many changes after that one, or the last; the same where there is none. */
  public long last(long change, int most) {
    return (Long)
        em.createNativeQuery(
                "select coalesce(max(n.change), :change) from (select change from search_entry where"
                    + " change > :change order by change limit :most) n")
            .setParameter("change", change)
            .setParameter("most", most)
            .getSingleResult();
  }

  /** What changed after that number and not after the other, in the order of changes. */
  public List<SearchEntry> between(long change, long last) {
    return em.createQuery(
            "select e from SearchEntry e where e.change > :change and e.change <= :last order by"
                + " e.change",
            SearchEntry.class)
        .setParameter("change", change)
        .setParameter("last", last)
        .getResultList();
  }

  /** The number so many entries before that one; 0 where there are not as many. */
  public long before(long change, int entries) {
    return em
        .createQuery(
            "select e.change from SearchEntry e where e.change <= :change order by e.change desc",
            Long.class)
        .setParameter("change", change)
        .setFirstResult(entries)
        .setMaxResults(1)
        .getResultList()
        .stream()
        .findFirst()
        .orElse(0L);
  }

  public long lastChange() {
    return em.createQuery("select coalesce(max(e.change), 0L) from SearchEntry e", Long.class)
        .getSingleResult();
  }

  /** How many an index has not heard of that has reached that number. */
  public long countAfter(long change) {
    return em.createQuery("select count(e) from SearchEntry e where e.change > :change", Long.class)
        .setParameter("change", change)
        .getSingleResult();
  }

  public long count() {
    return em.createQuery("select count(e) from SearchEntry e where e.gone = false", Long.class)
        .getSingleResult();
  }

  /**
   * What an index says and must not be believed.
   *
   * @param reached all until then it holds
   * @param mayHold later than this it holds nothing
   */
  public List<UUID> retractedAfter(long reached, long mayHold) {
    return em.createQuery(
            "select e.content from SearchEntry e where e.retracted > :reached and e.retracted >"
                + " e.firstChange and e.firstChange <= :mayHold",
            UUID.class)
        .setParameter("reached", reached)
        .setParameter("mayHold", mayHold)
        .getResultList();
  }

  /** What no source has told of since that number. */
  public List<UUID> untoldSince(long change, int most) {
    return em.createQuery(
            "select e.content from SearchEntry e where e.change <= :change order by e.change",
            UUID.class)
        .setParameter("change", change)
        .setMaxResults(most)
        .getResultList();
  }
}
