package org.praxis.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.people.PersonId;
import org.praxis.people.model.Person;
import org.praxis.people.model.Photo;
import org.praxis.people.view.Acquaintance;

/** Keeps and finds people. */
@ApplicationScoped
public class Persons {
  @PersistenceContext EntityManager em;

  /** What a chip and a profile show. */
  public record Facts(
      PersonId id,
      String uid,
      String name,
      String mail,
      String title,
      String office,
      String department,
      String language,
      Boolean hasPhoto) {}

  /** Whom a name belongs to, and whether Praxis is open to them. */
  public record Known(PersonId id, Boolean active) {}

  private static final String FACTS =
      "select p.id, p.uid, p.name, p.mail, p.title, p.office, p.department, p.language, p.hasPhoto from Person p";

  /**
   * Adds a person unless another request was faster, in a transaction of its own: whatever becomes
   * of the act that came first, the person has arrived.
   *
   * @return under which identity they are known
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public PersonId addOnce(Person person, Optional<byte[]> photo) {
    lockArrival(person.uid());
    return known(person.uid())
        .map(Known::id)
        .orElseGet(
            () -> {
              em.persist(person);
              photo.ifPresent(jpeg -> em.persist(new Photo(person, jpeg)));
              return person.id();
            });
  }

  public Optional<Known> known(String uid) {
    return em.createQuery(
            "select p.id, case when p.deactivatedAt is null then true else false end"
                + " from Person p where p.uid = :uid",
            Known.class)
        .setParameter("uid", uid)
        .getResultStream()
        .findFirst();
  }

  public Optional<Acquaintance> acquaintance(String uid) {
    return em.createQuery(
            "select p.id, p.uid, p.name, p.arrivedAt, p.deactivatedAt from Person p where p.uid = :uid",
            Acquaintance.class)
        .setParameter("uid", uid)
        .getResultStream()
        .findFirst();
  }

  /** The person, with others who would change them waiting until this transaction ends. */
  public Optional<Person> lock(PersonId id) {
    return em.createQuery("select p from Person p where p.id = :id", Person.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  // Lets others who would add the same person wait until this transaction ends.
  private void lockArrival(String uid) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('people/' || :uid, 0)) as text)")
        .setParameter("uid", uid)
        .getSingleResult();
  }

  public List<Facts> facts(Collection<PersonId> ids) {
    return em.createQuery(FACTS + " where p.id in :ids", Facts.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  public Optional<byte[]> photo(PersonId id) {
    return em.createQuery(
            "select f.jpeg from Photo f, Person p where f.person = p.key and p.id = :id",
            byte[].class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
