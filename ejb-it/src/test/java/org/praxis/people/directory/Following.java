package org.praxis.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.directory.store.Applying;
import org.praxis.people.directory.store.Comparing;
import org.praxis.people.directory.store.Matching;
import org.praxis.people.directory.store.Staging;
import org.praxis.people.directory.store.Staging.Entry;
import org.praxis.people.directory.store.Units;

/** A run over entries that a test writes down, without a directory and without a job. */
@ApplicationScoped
public class Following {
  @PersistenceContext EntityManager em;
  @Inject Staging staging;
  @Inject Matching matching;
  @Inject Comparing comparing;
  @Inject Applying applying;
  @Inject Units units;

  /** What a test says of an entry; the rest is the same for all. */
  public record Told(
      String directory,
      int rank,
      String id,
      String uid,
      String name,
      String mail,
      String managerId,
      String... otherNames) {
    Entry entry() {
      List<String> uids = new ArrayList<>(List.of(otherNames));
      uids.add(uid);
      return new Entry(
          directory,
          id,
          rank,
          dn(id),
          uid,
          uids,
          name,
          mail,
          null,
          null,
          null,
          null,
          null,
          managerId == null ? null : dn(managerId),
          null,
          true,
          null,
          null,
          UUID.randomUUID().toString(),
          false);
    }
  }

  public static Told entry(String directory, String id, String uid, String name) {
    return new Told(directory, 1, id, uid, name, null, null);
  }

  static String dn(String id) {
    return "entry=" + id + ",ou=people";
  }

  /** Begins a run that reads these, and works out what would change. */
  @Transactional
  public long check(SyncKind kind, Instant begun, List<String> directories, List<Told> entries) {
    long run =
        ((Number)
                em.createNativeQuery(
                        "insert into people_sync_run (id, kind, dry, stage, outcome, started_at, beat_at,"
                            + " finished_at, marks, version) values (gen_random_uuid(), ?1, true, 'OVER', 'DONE',"
                            + " ?2, ?2, ?2, '{}', 0) returning key")
                    .setParameter(1, kind.name())
                    .setParameter(2, begun)
                    .getSingleResult())
            .longValue();
    staging.addEntries(run, entries.stream().map(Told::entry).toList());
    matching.match(run, kind, directories);
    comparing.compare(run, kind, directories);
    return run;
  }

  /** The same, and changes people. */
  @Transactional
  public long follow(SyncKind kind, List<String> directories, Told... entries) {
    long run = check(kind, Instant.now(), directories, List.of(entries));
    applying.depart(run, Instant.now());
    applying.rename(run);
    applying.slice(run, 1, 1000);
    applying.join(run, 1);
    applying.change(run, 1);
    applying.managers(run, kind, directories);
    return run;
  }

  /**
   * A run that reads one group, with those members by DN, and no people; answers who is in it now.
   */
  @Transactional
  public List<?> group(SyncKind kind, String directory, String... memberDns) {
    long run = check(SyncKind.CHANGES, Instant.now(), List.of(directory), List.of());
    String dn = "cn=" + directory;
    staging.addGroups(run, List.of(new Staging.Group(directory, directory, dn, directory)));
    staging.addMembers(
        run,
        Stream.of(memberDns)
            .map(member -> new Staging.Member(directory, dn, member, null))
            .toList());
    units.groups(run, List.of(directory), Instant.now());
    units.members(run, kind, List.of(directory));
    return em.createNativeQuery(
            "select p.uid from people_group g join people_group_member m on m.group_key = g.key"
                + " join people_person p on p.key = m.person_key where g.directory = ?1 order by 1")
        .setParameter(1, directory)
        .getResultList();
  }

  /** Who has that entry now; null when nobody has. */
  @Transactional
  public PersonId personOf(String directory, String id) {
    return (PersonId)
        one(
            "select id from people_person where directory = ?1 and external_id = ?2 and left_at is null",
            directory,
            id);
  }

  @Transactional
  public PersonId managerOf(PersonId person) {
    return (PersonId)
        one(
            "select m.id from people_person p join people_person m on m.key = p.manager_key where p.id = ?1",
            person.value());
  }

  private Object one(String sql, Object... values) {
    var query = em.createNativeQuery(sql, UUID.class);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    List<?> found = query.getResultList();
    return found.isEmpty() ? null : new PersonId((UUID) found.get(0));
  }

  /** What a run complained of, by kind. */
  @Transactional
  public List<?> problems(long run) {
    return em.createNativeQuery(
            "select kind from people_sync_problem where run_key = ?1 order by kind")
        .setParameter(1, run)
        .getResultList();
  }

  @Transactional
  public List<Comparing.Losses> losses(long run, List<String> directories) {
    return comparing.losses(run, directories);
  }

  /** Whom a run would deactivate, by user name. */
  @Transactional
  public List<?> departing(long run) {
    return em.createNativeQuery(
            "select uid from people_sync_change where run_key = ?1 and kind = 'DEPARTED' order by uid")
        .setParameter(1, run)
        .getResultList();
  }
}
