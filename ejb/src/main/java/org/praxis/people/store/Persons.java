package org.praxis.people.store;

import static org.praxis.platform.AnyOf.anyInSql;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.praxis.directory.DirectoryPerson;
import org.praxis.people.PersonId;
import org.praxis.people.model.Office;
import org.praxis.people.model.Person;
import org.praxis.people.model.Photo;
import org.praxis.people.view.Acquaintance;

/** Keeps and finds people. */
@ApplicationScoped
public class Persons {
  @PersistenceContext EntityManager em;

  /**
   * What a chip and a profile show.
   *
   * @param active whether they are here and Praxis is open to them
   * @param zone that the person's office was given; null where it has none
   */
  public record Facts(
      PersonId id,
      String uid,
      String name,
      String mail,
      String title,
      String office,
      String department,
      String language,
      Boolean hasPhoto,
      Boolean former,
      Boolean active,
      String zone) {}

  /** Whom a name belongs to, whether Praxis is open to them, and whether they ever signed in. */
  public record Known(
      PersonId id,
      Boolean active,
      Boolean arrived,
      String name,
      String directory,
      String externalId) {

    /**
     * Whether that entry can be this person's. One that is neither the same nor of the same name is
     * somebody else's who was given the user name; the next synchronisation knows them.
     */
    public boolean canBe(DirectoryPerson entry) {
      return externalId == null
          || entry.id() == null
          || entry.directory().equals(DirectoryPerson.OPENID)
          || directory.equals(entry.directory()) && externalId.equals(entry.id())
          || name.equalsIgnoreCase(entry.name());
    }
  }

  private static final String FACTS =
      "select p.id, p.uid, p.name, p.mail, p.title, p.office, p.department, p.language,"
          + " p.has_photo, p.left_at is not null as former, p.active, o.zone from people_person p"
          + " left join people_office o on lower(o.name) = lower(p.office) where p.id ="
          + anyInSql("ids");

  public void add(Person person, Optional<byte[]> photo) {
    em.persist(person);
    photo.ifPresent(jpeg -> em.persist(new Photo(person, jpeg)));
  }

  /** Whose entry of the directory it is, under whatever user name, even if they have left. */
  public Optional<Person> ofEntry(String directory, String externalId) {
    return first(
        em.createQuery(
                "select p from Person p where p.directory = :directory and p.externalId = :entry",
                Person.class)
            .setParameter("directory", directory)
            .setParameter("entry", externalId)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Who left last under that user name and had that name. */
  public Optional<Person> leaver(String uid, String name) {
    List<?> keys =
        em.createNativeQuery(
                "select key from people_person where uid = :uid and left_at is not null"
                    + " and people_folded(name) = people_folded(cast(:name as text))"
                    + " order by left_at desc, key limit 1")
            .setParameter("uid", uid)
            .setParameter("name", name)
            .getResultList();
    return keys.stream()
        .map(key -> em.find(Person.class, key, LockModeType.PESSIMISTIC_WRITE))
        .findFirst();
  }

  public Optional<Known> known(String uid) {
    return first(
        em.createQuery(
                "select p.id, p.active, case when p.arrivedAt is null then false else true end,"
                    + " p.name, p.directory, p.externalId"
                    + " from Person p where p.uid = :uid and p.leftAt is null",
                Known.class)
            .setParameter("uid", uid));
  }

  /** Notes a first sign-in; another request may have been faster. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void arrived(PersonId id, Instant now) {
    em.createQuery(
            "update Person p set p.arrivedAt = :now where p.id = :id and p.arrivedAt is null")
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  public Optional<Acquaintance> acquaintance(String uid) {
    return first(
        em.createQuery(
                "select p.id, p.uid, p.name, p.arrivedAt, p.deactivatedAt, p.leftAt from Person p"
                    + " where p.uid = :uid order by p.leftAt desc nulls first",
                Acquaintance.class)
            .setParameter("uid", uid));
  }

  /** The person, with others who would change them waiting until this transaction ends. */
  public Optional<Person> lock(PersonId id) {
    return first(
        em.createQuery("select p from Person p where p.id = :id", Person.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<Person> find(PersonId id) {
    return first(
        em.createQuery("select p from Person p where p.id = :id", Person.class)
            .setParameter("id", id));
  }

  /**
   * Lets others who would add the same person wait until this transaction ends.
   *
   * @param known their user name, or their entry
   */
  public void lockArrival(String known) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('people/' || :known, 0)) as text)")
        .setParameter("known", known)
        .getSingleResult();
  }

  // As an array: a list of values is another statement for each length, and read anew each time.
  // What an act has changed of other things need not be written for it.
  public List<Facts> facts(Collection<PersonId> ids) {
    List<?> rows =
        em.createNativeQuery(FACTS)
            .unwrap(NativeQuery.class)
            .addSynchronizedEntityClass(Person.class)
            .addSynchronizedEntityClass(Office.class)
            .setParameter("ids", values(ids))
            .getResultList();
    return rows.stream().map(row -> facts((Object[]) row)).toList();
  }

  private static Facts facts(Object[] row) {
    return new Facts(
        new PersonId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (Boolean) row[8],
        (Boolean) row[9],
        (Boolean) row[10],
        (String) row[11]);
  }

  /** Who is called so, whatever the case and the accents; those who left too. */
  public Map<String, List<PersonId>> called(Collection<String> names) {
    List<?> rows =
        em.createNativeQuery(
                "select n.name, p.id from unnest(cast(:names as text[])) n(name)"
                    + " join people_person p on people_folded(p.name) = people_folded(n.name)"
                    + " order by p.key")
            .setParameter("names", names.toArray(String[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (String) row[0],
                Collectors.mapping(row -> new PersonId((UUID) row[1]), Collectors.toList())));
  }

  /** Whose mail address that is; of several, whoever is here and was here first. */
  public Map<String, PersonId> byMail(Collection<String> addresses) {
    return em
        .createQuery(
            "select lower(p.mail), p.id from Person p where lower(p.mail) in :addresses"
                + " order by p.active desc, p.key",
            Object[].class)
        .setParameter("addresses", addresses)
        .getResultList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> (String) row[0], row -> (PersonId) row[1], (first, other) -> first));
  }

  /**
   * @param leavers whether those who left count
   */
  public boolean isKnown(PersonId id, boolean leavers) {
    return em.createQuery(
                "select count(p) from Person p where p.id = :id and (:leavers = true or p.leftAt is"
                    + " null)",
                Long.class)
            .setParameter("id", id)
            .setParameter("leavers", leavers)
            .getSingleResult()
        > 0;
  }

  /** Whether there is such a person and they have not left. */
  public boolean isHere(PersonId id) {
    return em.createQuery(
                "select count(p) from Person p where p.id = :id and p.active = true", Long.class)
            .setParameter("id", id)
            .getSingleResult()
        > 0;
  }

  /** Who leads a person, unless nobody knows or they have left. */
  public Optional<PersonId> managerOf(PersonId id) {
    return first(
        em.createQuery(
                "select m.id from Person p join p.manager m where p.id = :id and m.active = true",
                PersonId.class)
            .setParameter("id", id));
  }

  public Set<PersonId> unled(Collection<PersonId> people) {
    return em
        .createQuery(
            "select p.id from Person p left join p.manager m where p.id in :ids and (m is null or m.active = false)",
            PersonId.class)
        .setParameter("ids", people)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  public Set<PersonId> ledBy(PersonId manager) {
    return em
        .createQuery("select p.id from Person p where p.manager.id = :id", PersonId.class)
        .setParameter("id", manager)
        .getResultList()
        .stream()
        .collect(Collectors.toSet());
  }

  /** Whom a person named to take over, even if they have left. */
  public Optional<PersonId> successorOf(PersonId id) {
    return first(
        em.createQuery(
                "select s.id from Person p join p.successor s where p.id = :id", PersonId.class)
            .setParameter("id", id));
  }

  /**
   * @param leavers whether those who left still have a face
   */
  public Optional<byte[]> photo(PersonId id, boolean leavers) {
    return first(
        em.createQuery(
                "select f.jpeg from Photo f, Person p where f.person = p.key and p.id = :id"
                    + " and (:leavers = true or p.leftAt is null)",
                byte[].class)
            .setParameter("id", id)
            .setParameter("leavers", leavers));
  }
}
