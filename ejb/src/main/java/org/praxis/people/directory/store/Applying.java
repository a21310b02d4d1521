package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.people.directory.SyncKind;

/**
 * Makes people what their entries say. Each act is one transaction's and may be done twice: whoever
 * goes on after a server died begins with the first, and finds done what is done.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Applying {
  private static final String SLICE = " e.run_key = :run and e.slice = :slice ";

  @PersistenceContext EntityManager em;

  /** Those whom the run found gone leave; first, because a newcomer may have their user name. */
  public List<PersonId> depart(long run, Instant now) {
    return ids(
        em.createNativeQuery(
                "update people_person p set left_at = :now, digest = null, version = version + 1"
                    + " from people_sync_change c where c.run_key = :run and c.kind = 'DEPARTED'"
                    + " and c.person = p.id and p.left_at is null returning p.id")
            .setParameter("run", run)
            .setParameter("now", now));
  }

  /** All new user names at once, so that two people may exchange theirs. */
  public void rename(long run) {
    String changing =
        " from people_sync_entry e where e.run_key = :run and e.differs and e.person_key = p.key"
            + " and p.uid <> e.uid";
    em.createNativeQuery("update people_person p set uid = '~' || p.key" + changing)
        .setParameter("run", run)
        .executeUpdate();
    em.createNativeQuery("update people_person p set uid = e.uid" + changing)
        .setParameter("run", run)
        .executeUpdate();
  }

  /** The number of the first slice that nobody has begun. */
  @Transactional(Transactional.TxType.SUPPORTS)
  public int nextSlice(long run) {
    return ((Number)
            em.createNativeQuery(
                    "select coalesce(max(slice), 0) + 1 from people_sync_entry where run_key ="
                        + " :run")
                .setParameter("run", run)
                .getSingleResult())
        .intValue();
  }

  /**
   * Takes the next entries that differ into a slice.
   *
   * @return how many; 0 when all are taken
   */
  public int slice(long run, int slice, int size) {
    return em.createNativeQuery(
            "update people_sync_entry e set slice = :slice from ("
                + " select directory, external_id from people_sync_entry"
                + " where run_key = :run and differs and slice is null"
                + " order by directory, external_id limit :size) next"
                + " where e.run_key = :run and e.directory = next.directory"
                + " and e.external_id = next.external_id")
        .setParameter("run", run)
        .setParameter("slice", slice)
        .setParameter("size", size)
        .executeUpdate();
  }

  /**
   * Adds the new people of a slice. One who signed in for the first time while the run was under
   * way is there already, and becomes the entry's person with the next run.
   */
  public List<PersonId> join(long run, int slice) {
    List<PersonId> joined =
        ids(
            on(
                """
                insert into people_person (id, uid, name, mail, title, office, department, language, has_photo,
                  version, directory, external_id, dn, office_key, department_key, started_on, digest, photo_digest)
                select gen_random_uuid(), e.uid, e.name, e.mail, e.title, e.office, e.department, e.language,
                  e.photo is not null, 0, e.directory, e.external_id, e.dn, o.key, d.key, e.started_on, e.digest,
                  e.photo_digest
                from people_sync_entry e left join people_office o on lower(o.name) = lower(e.office)
                left join people_department d on d.path = e.department
                where\
                """
                    + SLICE
                    + "and e.person_key is null on conflict do nothing returning id",
                run,
                slice,
                UUID.class));
    on(
            "update people_sync_entry e set person_key = p.key from people_person p where"
                + SLICE
                + "and e.person_key is null and p.directory = e.directory and p.external_id ="
                + " e.external_id",
            run,
            slice)
        .executeUpdate();
    return joined;
  }

  /**
   * Whoever left and is back is active again, unless an administrator had closed Praxis for them.
   *
   * @return of whom anything changed
   */
  public List<PersonId> change(long run, int slice) {
    return ids(
        on(
            """
            update people_person p set name = e.name, mail = e.mail, title = e.title, office = e.office,
              department = e.department, language = e.language, directory = e.directory,
              external_id = e.external_id, dn = e.dn, office_key = o.key, department_key = d.key,
              started_on = e.started_on, digest = e.digest, left_at = null, version = p.version + 1,
              has_photo = case when e.photo_known then e.photo is not null else p.has_photo end,
              photo_digest = case when e.photo_known then e.photo_digest else p.photo_digest end
            from people_sync_entry e left join people_office o on lower(o.name) = lower(e.office)
            left join people_department d on d.path = e.department
            where\
            """
                + SLICE
                + """
                and p.key = e.person_key
                and (p.digest is distinct from e.digest or p.left_at is not null
                  or p.directory is distinct from e.directory or p.external_id is distinct from e.external_id
                  or e.photo_known and p.photo_digest is distinct from e.photo_digest)
                returning p.id\
                """,
            run,
            slice,
            UUID.class));
  }

  public void photos(long run, int slice) {
    on(
            "insert into people_photo (person_key, jpeg) select e.person_key, e.photo"
                + " from people_sync_entry e where"
                + SLICE
                + "and e.person_key is not null and e.photo is not null"
                + " on conflict (person_key) do update set jpeg = excluded.jpeg",
            run,
            slice)
        .executeUpdate();
    on(
            "delete from people_photo f using people_sync_entry e where"
                + SLICE
                + "and f.person_key = e.person_key and e.photo_known and e.photo is null",
            run,
            slice)
        .executeUpdate();
  }

  /** Whoever of a slice had left and is back. */
  public List<PersonId> returning(long run, int slice) {
    return ids(
        on(
            "select p.id from people_person p join people_sync_entry e on e.person_key = p.key"
                + " where"
                + SLICE
                + "and p.left_at is not null",
            run,
            slice,
            UUID.class));
  }

  /**
   * Whoever of a slice has another office, department or manager by this run. Told with the slice:
   * a run that dies after it leaves nothing that the next one would find.
   */
  public List<PersonId> moved(long run, int slice) {
    return ids(
        on(
            "select c.person from people_sync_change c join people_person p on p.id = c.person"
                + " join people_sync_entry e on e.person_key = p.key where c.run_key = :run"
                + " and c.kind = 'MOVED' and"
                + SLICE,
            run,
            slice,
            UUID.class));
  }

  /** Who leads whom, once everybody is there. */
  public void managers(long run, SyncKind kind, List<String> directories) {
    Managers.of(
            em,
            "update people_person l set manager_key = boss.key from people_sync_entry e"
                + " join people_person p on p.key = e.person_key"
                + Managers.JOIN
                + """
                where l.key = p.key and e.run_key = :run and e.differs
                  and p.manager_key is distinct from boss.key and boss.key is distinct from p.key\
                """,
            kind,
            directories)
        .setParameter("run", run)
        .executeUpdate();
  }

  private Query on(String statement, long run, int slice) {
    return em.createNativeQuery(statement).setParameter("run", run).setParameter("slice", slice);
  }

  private Query on(String statement, long run, int slice, Class<?> row) {
    return em.createNativeQuery(statement, row)
        .setParameter("run", run)
        .setParameter("slice", slice);
  }

  private static List<PersonId> ids(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> new PersonId((UUID) row)).toList();
  }
}
