package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.directory.SyncKind;
import org.praxis.people.directory.model.SyncRun;

/** What would change, written down person by person before anything does. */
@ApplicationScoped
public class Comparing {

  @PersistenceContext EntityManager em;

  /**
   * @param directories that were read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public SyncRun.Counts compare(long run, SyncKind kind, List<String> directories) {
    em.createNativeQuery("delete from people_sync_change where run_key = :run")
        .setParameter("run", run)
        .executeUpdate();
    mark(run, kind, directories);
    int joined = joining(run);
    int different = differing(run, kind, directories);
    int departed = departing(run, kind, directories);
    int returned = count(run, "RETURNED");
    int entries = count("people_sync_entry where run_key = :run and not shadowed", run);
    return new SyncRun.Counts(
        joined,
        returned,
        different - returned,
        count(run, "MOVED"),
        departed,
        entries - joined - different);
  }

  private void mark(long run, SyncKind kind, List<String> directories) {
    Managers.of(
            em,
            "update people_sync_entry d set differs = true from people_sync_entry e"
                + " left join people_person p on p.key = e.person_key"
                + Managers.JOIN
                + """
                where d.run_key = :run and e.run_key = :run and not e.shadowed
                  and d.directory = e.directory and d.external_id = e.external_id
                  and (p.key is null or p.left_at is not null or p.digest is distinct from e.digest
                    or p.directory is distinct from e.directory or p.external_id is distinct from e.external_id
                    or p.uid <> e.uid or e.photo_known and p.photo_digest is distinct from e.photo_digest
                    or"""
                + Managers.OTHER
                + ")",
            kind,
            directories)
        .setParameter("run", run)
        .executeUpdate();
  }

  private int joining(long run) {
    return em.createNativeQuery(
            """
            insert into people_sync_change (run_key, kind, person, uid, name, details)
            select e.run_key, 'JOINED', null, e.uid, e.name, jsonb_strip_nulls(jsonb_build_object(
              'title', case when e.title is not null then jsonb_build_array(null, e.title) end,
              'office', case when e.office is not null then jsonb_build_array(null, e.office) end,
              'department', case when e.department is not null then jsonb_build_array(null, e.department) end))
            from people_sync_entry e where e.run_key = :run and not e.shadowed and e.person_key is null
            order by e.name, e.uid""")
        .setParameter("run", run)
        .executeUpdate();
  }

  private int differing(long run, SyncKind kind, List<String> directories) {
    return Managers.of(
            em,
            """
            insert into people_sync_change (run_key, kind, person, uid, name, details)
            select d.run_key,
              case when d.left_at is not null then 'RETURNED'
                when jsonb_exists_any(d.details, array['office', 'department', 'manager']) then 'MOVED'
                else 'CHANGED' end,
              d.id, d.uid, d.name, d.details
            from (
              select e.run_key, p.left_at, p.id, e.uid, e.name, jsonb_strip_nulls(jsonb_build_object(
                'uid', case when p.uid <> e.uid then jsonb_build_array(p.uid, e.uid) end,
                'name', case when p.name <> e.name then jsonb_build_array(p.name, e.name) end,
                'mail', case when p.mail is distinct from e.mail then jsonb_build_array(p.mail, e.mail) end,
                'title', case when p.title is distinct from e.title then jsonb_build_array(p.title, e.title) end,
                'office', case when p.office is distinct from e.office
                  then jsonb_build_array(p.office, e.office) end,
                'department', case when p.department is distinct from e.department
                  then jsonb_build_array(p.department, e.department) end,
                'language', case when p.language is distinct from e.language
                  then jsonb_build_array(p.language, e.language) end,
                'startedOn', case when p.started_on is distinct from e.started_on
                  then jsonb_build_array(p.started_on, e.started_on) end,
                'photo', case when e.photo_known and p.photo_digest is distinct from e.photo_digest
                  then jsonb_build_array(left(p.photo_digest, 8), left(e.photo_digest, 8)) end,
                'manager', case when"""
                + Managers.OTHER
                + """
                 then jsonb_build_array(was.name, boss.name) end)) as details
              from people_sync_entry e join people_person p on p.key = e.person_key
              left join people_person was on was.key = p.manager_key
            """
                + Managers.JOIN
                + """
              where e.run_key = :run and e.differs) d
            order by d.name, d.uid""",
            kind,
            directories)
        .setParameter("run", run)
        .executeUpdate();
  }

  private int departing(long run, SyncKind kind, List<String> directories) {
    return em.createNativeQuery(
            "insert into people_sync_change (run_key, kind, person, uid, name, details)"
                + " select :run, 'DEPARTED', p.id, p.uid, p.name, jsonb_strip_nulls(jsonb_build_object("
                + " 'title', case when p.title is not null then jsonb_build_array(p.title, null) end,"
                + " 'office', case when p.office is not null then jsonb_build_array(p.office, null) end,"
                + " 'department', case when p.department is not null then jsonb_build_array(p.department, null) end))"
                + " from people_person p where p.left_at is null and p.directory = any(cast(:directories as text[]))"
                + " and "
                + SINCE
                + " and "
                + (kind == SyncKind.FULL ? NOT_READ : GONE)
                + " order by p.name, p.uid")
        .setParameter("run", run)
        .setParameter("directories", directories.toArray(String[]::new))
        .executeUpdate();
  }

  // Whoever signed in for the first time while the run was reading may have been added behind it.
  private static final String SINCE =
      "not (p.digest is null and p.arrived_at >="
          + " (select r.started_at from people_sync_run r where r.key = :run))";

  // An entry that was left out for a problem is there all the same.
  private static final String NOT_READ =
      Stream.of(
              "e.person_key = p.key",
              "e.directory = p.directory and e.external_id = p.external_id",
              "e.shadowed and e.directory = p.directory and e.dn = p.dn")
          .map(
              same ->
                  "not exists (select 1 from people_sync_entry e where e.run_key = :run and "
                      + same
                      + ")")
          .collect(Collectors.joining(" and "));

  private static final String GONE =
      "exists (select 1 from people_sync_gone g where g.run_key = :run"
          + " and g.directory = p.directory and g.external_id = p.external_id)"
          + " and not exists (select 1 from people_sync_entry e where e.run_key = :run and e.person_key = p.key)";

  private int count(long run, String kind) {
    return count("people_sync_change where run_key = :run and kind = '" + kind + "'", run);
  }

  private int count(String what, long run) {
    return ((Number)
            em.createNativeQuery("select count(*) from " + what)
                .setParameter("run", run)
                .getSingleResult())
        .intValue();
  }

  /**
   * What a run finds of a directory.
   *
   * @param departing how many of those whom Praxis knows of it would leave
   * @param known how many those are
   * @param read whether the run saw anybody there
   */
  public record Losses(String directory, Long departing, Long known, Boolean read) {}

  public List<Losses> losses(long run, List<String> directories) {
    @SuppressWarnings("unchecked")
    List<Losses> losses =
        em.createNativeQuery(
                """
            select d.name,
              (select count(*) from people_sync_change c join people_person p on p.id = c.person
                where c.run_key = :run and c.kind = 'DEPARTED' and p.directory = d.name),
              (select count(*) from people_person p where p.left_at is null and p.directory = d.name),
              exists (select 1 from people_sync_entry e where e.run_key = :run and e.directory = d.name)
            from unnest(cast(:directories as text[])) with ordinality d (name, place) order by d.place""",
                Losses.class)
            .setParameter("run", run)
            .setParameter("directories", directories.toArray(String[]::new))
            .getResultList();
    return losses;
  }

  public int problems(long run) {
    return count("people_sync_problem where run_key = :run", run);
  }
}
