package org.praxis.people.directory.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import org.praxis.people.directory.SyncKind;

/**
 * Who an entry's manager is: the entry that was read under that DN, else somebody whom this run did
 * not read, else the manager so far, if it is still them whom the entry names: they left, and
 * whoever they led goes on belonging to those above them. In a run of changes also where nobody but
 * they could be meant: whoever is in a part of the tree that was renamed has their new DN with a
 * full run only. One who is nowhere, or is the person, is nobody. To be joined to an entry {@code
 * e} and its person {@code p}, which may be missing.
 */
final class Managers {
  /** Gives {@code boss}: a key, or only a name as long as the manager is new. */
  static final String JOIN =
      """
       left join lateral (
         select m.person_key as key, m.name, 1 as rank from people_sync_entry m
         where m.run_key = e.run_key and m.dn = e.manager_dn and (not m.shadowed or m.person_key is not null)
         union all
         select k.key, k.name, 2 from people_person k
         where k.dn = e.manager_dn and k.left_at is null
           and not (:full and k.directory = any(cast(:directories as text[])))
         union all
         select k.key, k.name, 3 from people_person k
         where k.key = p.manager_key and (k.dn = e.manager_dn
           or not :full and split_part(k.dn, ',', 1) = split_part(e.manager_dn, ',', 1))
         order by rank limit 1) boss on e.manager_dn is not null and e.manager_dn <> e.dn
      """;

  /** Whether that is another one than before. */
  static final String OTHER =
      " (boss.key is distinct from p.manager_key or boss.key is null and boss.name is not null) ";

  private Managers() {}

  static Query of(EntityManager em, String statement, SyncKind kind, List<String> directories) {
    return em.createNativeQuery(statement)
        .setParameter("full", kind == SyncKind.FULL)
        .setParameter("directories", directories.toArray(String[]::new));
  }
}
