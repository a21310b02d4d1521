package org.praxis.people.directory.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import org.praxis.people.directory.SyncKind;

/**
 * Whose entry each is. An entry is a person's by what the directory never changes of it; by user
 * name where that is not known yet, or where a new entry of the same name took the place of one
 * that is gone. Whoever could be two people is nobody: neither is touched, and a problem says why.
 */
@ApplicationScoped
public class Matching {
  /** Entries of this run that count. */
  private static final String MINE = " e.run_key = :run and not e.shadowed ";

  @PersistenceContext EntityManager em;

  /**
   * @param directories that were read
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void match(long run, SyncKind kind, List<String> directories) {
    look();
    leaveOutDoubles(run);
    leaveOutNamesakesOfEarlierDirectories(run);
    takeKnownEntries(run);
    takeByUserName(run, kind, directories);
    takeReturning(run);
    // Whoever is left out keeps their name, which then is taken for the next.
    while (leaveOutTakenNames(run, kind, directories) > 0) {}
    noteSharedMail(run);
    noteUnknownManagers(run, kind);
  }

  // Without it the planner takes a table that was empty a moment ago for one that is.
  private void look() {
    em.createNativeQuery("analyze people_sync_entry, people_sync_gone, people_person")
        .executeUpdate();
  }

  // A sign-in by such a name is refused as well: nobody can say which of the two it is.
  private void leaveOutDoubles(long run) {
    on(
            """
            with names as (
              select directory, external_id, dn, unnest(uids) as uid from people_sync_entry where run_key = :run),
            doubles as (
              select directory, uid from names group by directory, uid having count(*) > 1),
            noted as (
              insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)
              select distinct on (n.directory, n.external_id) :run, n.directory, n.dn, 'SAME_LOGIN', n.uid, true
              from names n join doubles using (directory, uid) order by n.directory, n.external_id, n.uid)
            update people_sync_entry e set shadowed = true
            from names n join doubles using (directory, uid)
            where e.run_key = :run and e.directory = n.directory and e.external_id = n.external_id""",
            run)
        .executeUpdate();
  }

  private void leaveOutNamesakesOfEarlierDirectories(long run) {
    on(
            """
            with names as materialized (
              select directory, external_id, dn, rank, unnest(uids) as uid from people_sync_entry where run_key = :run),
            first as (
              select uid, min(rank) as rank from names group by uid having min(rank) < max(rank)),
            later as (
              select n.directory, n.external_id, n.dn, o.dn as other from names n
              join first f on f.uid = n.uid and f.rank < n.rank
              join names o on o.uid = n.uid and o.rank = f.rank),
            noted as (
              insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)
              select distinct on (directory, external_id) :run, directory, dn, 'LOGIN_OF_EARLIER', other, true
              from later order by directory, external_id, other)
            update people_sync_entry e set shadowed = true from later l
            where e.run_key = :run and e.directory = l.directory and e.external_id = l.external_id""",
            run)
        .executeUpdate();
  }

  private void takeKnownEntries(long run) {
    on(
            "update people_sync_entry e set person_key = p.key from people_person p where"
                + " e.run_key = :run and p.directory = e.directory and p.external_id = e.external_id",
            run)
        .executeUpdate();
  }

  // Somebody who signed in before the first synchronisation has no entry yet, and an entry that was
  // made anew is another one. Both have the same name, or else the same mail; somebody new who was
  // given a leaver's user name has neither. An entry that a run of changes did not read may be
  // there
  // as ever, so only one that is known to be gone is given up, or one of a directory that Praxis
  // does not follow any more.
  private void takeByUserName(long run, SyncKind kind, List<String> directories) {
    byDirectories(
            """
            with candidates as (
              select distinct on (p.key) p.key, p.uid, e.directory, e.external_id, e.uid as login
              from people_sync_entry e join people_person p on p.uid = any(e.uids) and p.left_at is null
              where"""
                + MINE
                + """
                and e.person_key is null
                and not exists (select 1 from people_sync_entry o
                  where o.run_key = :run and o.person_key = p.key and not o.shadowed)
                and (people_folded(p.name) = people_folded(e.name) or lower(p.mail) = lower(e.mail))
                and (:full or p.external_id is null or p.directory <> all(cast(:directories as text[]))
                  or exists (select 1 from people_sync_gone g where g.run_key = :run
                    and g.directory = p.directory and g.external_id = p.external_id))
              order by p.key, e.rank, e.external_id),
            one as (
              select distinct on (directory, external_id) * from candidates
              order by directory, external_id, uid = login desc, key)
            update people_sync_entry e set person_key = c.key from one c
            where e.run_key = :run and e.directory = c.directory and e.external_id = c.external_id""",
            run,
            directories)
        .setParameter("full", kind == SyncKind.FULL)
        .executeUpdate();
  }

  // Whoever comes back to the company has, as a rule, a new entry under the old name.
  private void takeReturning(long run) {
    on(
            """
            with candidates as (
              select distinct on (p.key) p.key, e.directory, e.external_id
              from people_sync_entry e join people_person p on p.uid = any(e.uids) and p.left_at is not null
                and people_folded(p.name) = people_folded(e.name)
              where"""
                + MINE
                + """
                and e.person_key is null
                and not exists (select 1 from people_sync_entry o where o.run_key = :run and o.person_key = p.key)
              order by p.key, e.rank, e.external_id),
            latest as (
              select distinct on (c.directory, c.external_id) c.*
              from candidates c join people_person p using (key)
              order by c.directory, c.external_id, p.left_at desc, c.key)
            update people_sync_entry e set person_key = c.key from latest c
            where e.run_key = :run and e.directory = c.directory and e.external_id = c.external_id""",
            run)
        .executeUpdate();
  }

  // A name that an active person has, and goes on having, is not given to another.
  private int leaveOutTakenNames(long run, SyncKind kind, List<String> directories) {
    return byDirectories(
            """
            with taken as (
              select distinct on (e.directory, e.external_id) e.directory, e.external_id, e.dn, e.uid
              from people_sync_entry e
              join people_person p on p.uid = e.uid and p.left_at is null and p.key is distinct from e.person_key
              where"""
                + MINE
                + """
                and not exists (select 1 from people_sync_entry o where o.run_key = :run and not o.shadowed
                  and o.person_key = p.key and o.uid <> p.uid)
                and not (:full and coalesce(p.directory = any(cast(:directories as text[])), false)
                  and not exists (select 1 from people_sync_entry o where o.run_key = :run and o.person_key = p.key))
                and not exists (select 1 from people_sync_gone g where g.run_key = :run
                  and g.directory = p.directory and g.external_id = p.external_id)),
            noted as (
              insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)
              select :run, directory, dn, 'LOGIN_TAKEN', uid, true from taken)
            update people_sync_entry e set shadowed = true from taken t
            where e.run_key = :run and e.directory = t.directory and e.external_id = t.external_id""",
            run,
            directories)
        .setParameter("full", kind == SyncKind.FULL)
        .executeUpdate();
  }

  private void noteSharedMail(long run) {
    on(
            """
            insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)
            select :run, e.directory, e.dn, 'SAME_MAIL', e.mail, false
            from (select e.*, count(*) over (partition by lower(e.mail)) as sharing
              from people_sync_entry e where"""
                + MINE
                + "and e.mail is not null) e where e.sharing > 1",
            run)
        .executeUpdate();
  }

  // In another forest, gone, or no person at all: whoever it is, nobody here can be shown.
  private void noteUnknownManagers(long run, SyncKind kind) {
    on(
            """
            insert into people_sync_problem (run_key, directory, dn, kind, detail, left_out)
            select :run, e.directory, e.dn, 'UNKNOWN_MANAGER', left(e.manager_dn, 200), false
            from people_sync_entry e where"""
                + MINE
                + """
                and e.manager_dn is not null
                and not exists (select 1 from people_sync_entry o
                  where o.run_key = :run and not o.shadowed and o.dn = e.manager_dn)
                and (:full or not exists (select 1 from people_person p
                  where p.dn = e.manager_dn and p.left_at is null))""",
            run)
        .setParameter("full", kind == SyncKind.FULL)
        .executeUpdate();
  }

  private Query on(String statement, long run) {
    return em.createNativeQuery(statement).setParameter("run", run);
  }

  private Query byDirectories(String statement, long run, List<String> directories) {
    return on(statement, run).setParameter("directories", directories.toArray(String[]::new));
  }
}
