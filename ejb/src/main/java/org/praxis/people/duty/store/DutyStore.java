package org.praxis.people.duty.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.duty.DutyId;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.duty.model.Duty;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Keeps and finds duties. */
@ApplicationScoped
public class DutyStore {
  private static final String FACTS =
      "select d.id, d.kind, d.subject, d.holder, d.former, d.since, d.version from Duty d ";

  @PersistenceContext EntityManager em;

  public record Facts(
      DutyId id,
      DutyKind kind,
      UUID subject,
      PersonId holder,
      PersonId former,
      Instant since,
      Long version) {}

  /**
   * @param to null when nobody follows
   */
  public record Move(DutyId duty, PersonId from, PersonId to) {}

  public void add(Duty duty) {
    em.persist(duty);
  }

  public void remove(DutyKind kind, UUID subject) {
    em.createQuery("delete from Duty d where d.kind = :kind and d.subject = :subject")
        .setParameter("kind", kind)
        .setParameter("subject", subject)
        .executeUpdate();
  }

  public Duty get(DutyId id) {
    return em.createQuery("select d from Duty d where d.id = :id", Duty.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  public Optional<Facts> find(DutyId id) {
    return first(em.createQuery(FACTS + "where d.id = :id", Facts.class).setParameter("id", id));
  }

  public boolean isHeldBy(DutyKind kind, UUID subject, PersonId person) {
    return em.createQuery(
                "select count(d) from Duty d where d.kind = :kind and d.subject = :subject and d.holder = :person",
                Long.class)
            .setParameter("kind", kind)
            .setParameter("subject", subject)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  public Optional<PersonId> holder(DutyKind kind, UUID subject) {
    return first(
        em.createQuery(
                "select d.holder from Duty d where d.kind = :kind and d.subject = :subject and d.holder is not null",
                PersonId.class)
            .setParameter("kind", kind)
            .setParameter("subject", subject));
  }

  public List<UUID> subjects(DutyKind kind, PersonId holder) {
    return em.createQuery(
            "select d.subject from Duty d where d.kind = :kind and d.holder = :holder", UUID.class)
        .setParameter("kind", kind)
        .setParameter("holder", holder)
        .getResultList();
  }

  public List<DutyId> heldBy(PersonId person) {
    return em.createQuery("select d.id from Duty d where d.holder = :person", DutyId.class)
        .setParameter("person", person)
        .getResultList();
  }

  public Page<Facts> vacant(PageRequest page) {
    return new Page<>(
        em.createQuery(FACTS + "where d.holder is null order by d.since, d.key", Facts.class)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList(),
        page,
        countVacant());
  }

  public long countVacant() {
    return em.createQuery("select count(d) from Duty d where d.holder is null", Long.class)
        .getSingleResult();
  }

  public List<Facts> of(PersonId holder) {
    return em.createQuery(
            FACTS + "where d.holder = :holder order by d.kind, d.since, d.key", Facts.class)
        .setParameter("holder", holder)
        .getResultList();
  }

  /**
   * From everybody who is not here any more to the first in the line of their successors who is.
   */
  public List<Move> inherit(Instant now) {
    List<?> rows =
        em.createNativeQuery(
                """
                with recursive line as (
                  select d.key as duty, p.successor_key as next from people_duty d
                    join people_person p on p.id = d.holder and not p.active
                  union
                  select line.duty, p.successor_key from line
                    join people_person p on p.key = line.next and not p.active)
                update people_duty d set former = d.holder, since = :now, version = d.version + 1,
                  holder = (select p.id from line join people_person p on p.key = line.next and p.active
                    where line.duty = d.key)
                from people_person gone where gone.id = d.holder and not gone.active
                returning d.id, d.former, d.holder""")
            .setParameter("now", now)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Move(new DutyId((UUID) row[0]), person(row[1]), person(row[2])))
        .toList();
  }

  /** What waits for somebody, to those who had it and are here again. */
  public void giveBack(Instant now) {
    em.createNativeQuery(
            """
            update people_duty d set holder = d.former, former = null, since = :now, version = d.version + 1
            from people_person back where d.holder is null and back.id = d.former and back.active""")
        .setParameter("now", now)
        .executeUpdate();
  }

  private static PersonId person(Object id) {
    return id == null ? null : new PersonId((UUID) id);
  }
}
