package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
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

  public void addOffice(String name, String zone) {
    em.createNativeQuery(
            "insert into people_office (id, name, zone) values (gen_random_uuid(), :name, :zone)"
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
                    + " (select 1 from people_department d where d.path = e.department)",
                String.class)
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
   * A group keeps its identity when it is called otherwise; one that is gone goes with its members.
   */
  public void groups(long run, List<String> directories) {
    em.createNativeQuery(
            "insert into people_group (id, directory, external_id, dn, name)"
                + " select gen_random_uuid(), directory, external_id, dn, name from people_sync_group"
                + " where run_key = :run on conflict (directory, external_id)"
                + " do update set dn = excluded.dn, name = excluded.name"
                + " where people_group.dn <> excluded.dn or people_group.name <> excluded.name")
        .setParameter("run", run)
        .executeUpdate();
    em.createNativeQuery(
            "delete from people_group g where g.directory = any(cast(:directories as text[]))"
                + " and not exists (select 1 from people_sync_group s where s.run_key = :run"
                + " and s.directory = g.directory and s.external_id = g.external_id)")
        .setParameter("run", run)
        .setParameter("directories", directories.toArray(String[]::new))
        .executeUpdate();
  }

  /**
   * Who is in which group, by way of other groups too; groups that hold each other end somewhere.
   */
  public void members(long run, List<String> directories) {
    // The planner should know how many came in a moment ago.
    em.createNativeQuery("analyze people_sync_member, people_group, people_person").executeUpdate();
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
              join people_person p on p.uid = i.uid and p.left_at is null),
            gone as (
              delete from people_group_member x using people_group g
              where g.key = x.group_key and g.directory = any(cast(:directories as text[])) and not exists
                (select 1 from members m where m.group_key = x.group_key and m.person_key = x.person_key))
            insert into people_group_member (group_key, person_key)
            select group_key, person_key from members on conflict do nothing""")
        .setParameter("run", run)
        .setParameter("directories", directories.toArray(String[]::new))
        .executeUpdate();
  }
}
