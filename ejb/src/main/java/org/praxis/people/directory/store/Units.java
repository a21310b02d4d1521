package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.praxis.people.directory.SyncKind;
import org.praxis.platform.json.Json;

/** Offices, departments and groups, as far as entries name them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Units {
  @PersistenceContext EntityManager em;

  /**
   * An office that entries name for the first time.
   *
   * @param zone as most of its people have it in the directory; null when none has
   */
  public record NewOffice(String name, String zone) {}

  public List<NewOffice> newOffices(long run) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select min(e.office), mode() within group (order by e.zone) from people_sync_entry e"
                    + " where e.run_key = :run and not e.shadowed and e.office is not null and not exists"
                    + " (select 1 from people_office o where lower(o.name) = lower(e.office))"
                    + " group by lower(e.office) order by 1")
            .setParameter("run", run)
            .getResultList();
    return rows.stream().map(row -> new NewOffice((String) row[0], (String) row[1])).toList();
  }

  /**
   * @param zone null where nobody says it
   */
  public void addOffice(String name, String zone) {
    em.createNativeQuery(
            "insert into people_office (id, name, zone) values (gen_random_uuid(), :name, cast(:zone as text))"
                + " on conflict do nothing")
        .setParameter("name", name)
        .setParameter("zone", zone)
        .executeUpdate();
  }

  /** Paths that entries name and nobody did before. */
  public List<String> newDepartments(long run) {
    @SuppressWarnings("unchecked")
    List<String> paths =
        em.createNativeQuery(
                "select distinct e.department from people_sync_entry e where e.run_key = :run"
                    + " and not e.shadowed and e.department is not null and not exists"
                    + " (select 1 from people_department d where d.path = e.department)")
            .setParameter("run", run)
            .getResultList();
    return paths;
  }

  /** A department and the path to the one above it; null at the top. */
  public record Department(String path, String name, String above) {}

  /**
   * @param level all of one depth; those above are there already
   */
  public void addDepartments(List<Department> level) {
    em.createNativeQuery(
            "insert into people_department (id, parent_key, name, path)"
                + " select gen_random_uuid(), a.key, r.name, r.path"
                + " from jsonb_to_recordset(cast(:rows as jsonb)) as r(path text, name text, above text)"
                + " left join people_department a on a.path = r.above on conflict do nothing")
        .setParameter("rows", Json.write(level))
        .executeUpdate();
  }

  /**
   * A group keeps its identity when it is called otherwise, and when it is gone for a while. In one
   * transaction with {@link #members}: a group that is back and has nobody in it yet would tell all
   * its members that they left.
   *
   * @return how many are other than before
   */
  public int groups(long run, List<String> directories, Instant now) {
    int read =
        em.createNativeQuery(
                "insert into people_group (id, directory, external_id, dn, name)"
                    + " select gen_random_uuid(), directory, external_id, dn, name from people_sync_group"
                    + " where run_key = :run on conflict (directory, external_id)"
                    + " do update set dn = excluded.dn, name = excluded.name, gone_at = null"
                    + " where people_group.dn <> excluded.dn or people_group.name <> excluded.name"
                    + " or people_group.gone_at is not null")
            .setParameter("run", run)
            .executeUpdate();
    int gone =
        em.createNativeQuery(
                "update people_group g set gone_at = :now where g.gone_at is null"
                    + " and g.directory = any(cast(:directories as text[]))"
                    + " and not exists (select 1 from people_sync_group s where s.run_key = :run"
                    + " and s.directory = g.directory and s.external_id = g.external_id)")
            .setParameter("run", run)
            .setParameter("now", now)
            .setParameter("directories", directories.toArray(String[]::new))
            .executeUpdate();
    return read + gone;
  }

  /** Of these directories those that had groups and of which this run read none. */
  public List<String> withoutTheirGroups(long run, List<String> directories) {
    @SuppressWarnings("unchecked")
    List<String> names =
        em.createNativeQuery(
                "select distinct g.directory from people_group g where g.gone_at is null"
                    + " and g.directory = any(cast(:directories as text[])) and not exists"
                    + " (select 1 from people_sync_group s where s.run_key = :run and s.directory = g.directory)"
                    + " order by 1")
            .setParameter("run", run)
            .setParameter("directories", directories.toArray(String[]::new))
            .getResultList();
    return names;
  }

  /**
   * An office is there while somebody sits in it; a department, while somebody works in it or
   * below. Who left sits nowhere; whom an administrator shut out does, for that is no news of the
   * directory. Every run looks, and not the full one alone: whoever is renamed moves with any.
   *
   * @return how many are gone that were not, or are back
   */
  public int inhabit(Instant now) {
    int offices =
        em.createNativeQuery(
                "update people_office o set gone_at = case when o.gone_at is null then cast(:now as timestamptz) end"
                    + " where (o.gone_at is null) <> exists (select 1 from people_person p"
                    + " where p.office_key = o.key and p.left_at is null)")
            .setParameter("now", now)
            .executeUpdate();
    int departments =
        em.createNativeQuery(
                "with recursive lived(key) as (select p.department_key from people_person p"
                    + " where p.left_at is null and p.department_key is not null"
                    + " union select d.parent_key from lived join people_department d on d.key = lived.key"
                    + " where d.parent_key is not null)"
                    + " update people_department d"
                    + " set gone_at = case when d.gone_at is null then cast(:now as timestamptz) end"
                    + " where (d.gone_at is null) <> (d.key in (select key from lived))")
            .setParameter("now", now)
            .executeUpdate();
    return offices + departments;
  }

  /**
   * Who is in which group, by way of other groups too; groups that hold each other end somewhere. A
   * run of changes takes nobody out of a group that names somebody unknown who could be them:
   * whoever is in a part of the tree that was renamed has their new DN with a full run only.
   *
   * @return how many came and went
   */
  public int members(long run, SyncKind kind, List<String> directories) {
    // The planner should know how many came in a moment ago.
    em.createNativeQuery("analyze people_sync_member, people_group, people_person").executeUpdate();
    return ((Number)
            em.createNativeQuery(
                    """
            with recursive edges as materialized (
              select g.key as group_key, g.directory, m.member_dn, m.uid
              from people_sync_member m join people_group g on g.directory = m.directory and g.dn = m.group_dn
              where m.run_key = :run),
            inside as (
              select group_key, directory, member_dn, uid from edges
              union
              select i.group_key, i.directory, e.member_dn, e.uid
              from inside i join people_group g on g.directory = i.directory and g.dn = i.member_dn
              join edges e on e.group_key = g.key),
            members as materialized (
              select i.group_key, p.key as person_key from inside i
              join people_person p on p.dn = i.member_dn and p.left_at is null
              union
              select i.group_key, p.key from inside i
              join people_person p on p.uid = i.uid and p.directory = i.directory and p.left_at is null),
            unknown as materialized (
              select distinct i.group_key, split_part(i.member_dn, ',', 1) as rdn from inside i
              where not :full and i.member_dn is not null
              and not exists (select 1 from people_person p where p.dn = i.member_dn and p.left_at is null)
              and not exists (select 1 from people_group g where g.directory = i.directory and g.dn = i.member_dn)),
            gone as (
              delete from people_group_member x using people_group g
              where g.key = x.group_key and g.directory = any(cast(:directories as text[])) and not exists
                (select 1 from members m where m.group_key = x.group_key and m.person_key = x.person_key)
              and not exists (select 1 from unknown u join people_person p on p.key = x.person_key and p.left_at is null
                where u.group_key = x.group_key and u.rdn = split_part(p.dn, ',', 1))
              returning 1),
            come as (
              insert into people_group_member (group_key, person_key)
              select group_key, person_key from members on conflict do nothing returning 1)
            select (select count(*) from gone) + (select count(*) from come)""")
                .setParameter("run", run)
                .setParameter("full", kind == SyncKind.FULL)
                .setParameter("directories", directories.toArray(String[]::new))
                .getSingleResult())
        .intValue();
  }
}
