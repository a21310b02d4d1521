package org.praxis.training.demand.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.model.Need;

/** Keeps what colleagues need to learn, and who wants it. */
@ApplicationScoped
public class NeedStore {
  // Of whoever left nobody need be told, and nothing be taught.
  private static final String HERE =
      " from training_need_want x join people_person p on p.id = x.person and p.active and p.left_at"
          + " is null where x.need_key = :need";

  @PersistenceContext EntityManager em;

  public void add(Need need) {
    em.persist(need);
    em.flush();
  }

  /** Others who would ask wait until this transaction ends, so that the same is asked once. */
  public void lockAsking() {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('training/need', 0)) as text)")
        .getSingleResult();
  }

  /**
   * Nothing is merged by others until this transaction ends, and nobody who follows what was merged
   * goes on meanwhile. Before any is locked: who waits for one that is merged meanwhile has to lock
   * another, and would do so in any order.
   */
  public void lockMerging() {
    merging("pg_advisory_xact_lock");
  }

  /** Nothing is merged until this transaction ends. Before any is locked, too. */
  public void holdMerging() {
    merging("pg_advisory_xact_lock_shared");
  }

  private void merging(String how) {
    em.createNativeQuery(
            "select cast(" + how + "(hashtextextended('training/need/merging', 0)) as text)")
        .getSingleResult();
  }

  /** The open one of the very same words. */
  public Optional<NeedId> same(String what) {
    List<?> found =
        em.createNativeQuery(
                "select id from training_need where state = 'OPEN' and people_folded(what) ="
                    + " people_folded(:what)")
            .setParameter("what", what)
            .getResultList();
    return found.stream().findFirst().map(id -> new NeedId((UUID) id));
  }

  /** How many of somebody's are open. */
  public long open(PersonId person) {
    return em.createQuery(
            "select count(n) from Need n where n.askedBy = :person and n.state = 'OPEN'",
            Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  public Optional<Need> find(NeedId id) {
    return first(
        em.createQuery("select n from Need n where n.id = :id", Need.class).setParameter("id", id));
  }

  /** Those of them that are not removed, or are that person's own. */
  public List<NeedId> readable(Collection<NeedId> ids, PersonId reader) {
    return em.createQuery(
            "select n.id from Need n where n.id in :ids and (n.state <> 'REMOVED' or n.askedBy = :reader)",
            NeedId.class)
        .setParameter("ids", ids)
        .setParameter("reader", reader)
        .getResultList();
  }

  /** With others who would second, answer or merge it waiting until this transaction ends. */
  public Optional<Need> lock(NeedId id) {
    return lock(List.of(id)).stream().findFirst();
  }

  /** The same of several, the first asked first, so that none waits for another in a circle. */
  public List<Need> lock(Collection<NeedId> ids) {
    return em.createQuery("select n from Need n where n.id in :ids order by n.key", Need.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** In which one it is asked for now: itself, or the one into which it was merged. */
  public Optional<NeedId> standing(NeedId id) {
    List<?> found =
        em.createNativeQuery(
                "select coalesce(m.id, n.id) from training_need n left join training_need m on m.key ="
                    + " n.merged_into where n.id = :id")
            .setParameter("id", id.value())
            .getResultList();
    return found.stream().findFirst().map(at -> new NeedId((UUID) at));
  }

  /** Once, however often they say so. */
  public void want(Need need, PersonId person, Instant now) {
    em.createNativeQuery(
            "insert into training_need_want (need_key, person, wanted_at) values (:need, :person, :now)"
                + " on conflict do nothing")
        .setParameter("need", need.key())
        .setParameter("person", person.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  public void unwant(Need need, PersonId person) {
    em.createNativeQuery(
            "delete from training_need_want where need_key = :need and person = :person")
        .setParameter("need", need.key())
        .setParameter("person", person.value())
        .executeUpdate();
  }

  /** Whether anybody who is here wants it. */
  public boolean isWanted(Need need) {
    return (Boolean)
        em.createNativeQuery("select exists (select 1" + HERE + ")")
            .setParameter("need", need.key())
            .getSingleResult();
  }

  /**
   * The voices of one count for another from now on, since when they were first given; who wanted
   * both wants that one once. What was merged into the first goes along.
   */
  public void move(Need from, Need into) {
    em.flush();
    em.createNativeQuery(
            "insert into training_need_want (need_key, person, wanted_at) select :into, w.person,"
                + " w.wanted_at from training_need_want w where w.need_key = :from on conflict"
                + " (need_key, person) do update set wanted_at = least(training_need_want.wanted_at,"
                + " excluded.wanted_at)")
        .setParameter("from", from.key())
        .setParameter("into", into.key())
        .executeUpdate();
    em.createNativeQuery("update training_need set merged_into = :into where merged_into = :from")
        .setParameter("from", from.key())
        .setParameter("into", into.key())
        .executeUpdate();
  }

  /** Those of them who are here, whoever wanted it first first. */
  public List<PersonId> wanting(Need need, int most) {
    List<?> found =
        em.createNativeQuery("select x.person" + HERE + " order by x.wanted_at, x.person")
            .setParameter("need", need.key())
            .setMaxResults(most)
            .getResultList();
    return found.stream().map(id -> new PersonId((UUID) id)).toList();
  }
}
