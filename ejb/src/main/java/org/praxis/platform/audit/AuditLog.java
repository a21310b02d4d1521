package org.praxis.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.praxis.platform.json.Json;

/**
 * The audit log. Nothing in it can be changed: it belongs to a role of the database that Praxis is
 * not, which lets Praxis add and read. When the transaction ends, the database binds the entry by a
 * hash to the one before it ({@code db/audit-log.sql}).
 *
 * <p>An entry is written in the caller's transaction where there is one: an act that is rolled back
 * has not happened and leaves no record. Where there is none, as in a servlet's filter, the entry
 * has a transaction of its own: so a sign-in that was refused stays recorded. Who must record
 * inside an act that is about to be refused, records first, outside its transaction.
 */
@ApplicationScoped
public class AuditLog {
  @PersistenceContext EntityManager em;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.REQUIRED)
  public void record(AuditEntry entry) {
    em.createNativeQuery(
            "insert into praxis_audit.entry (at, action, actor, subject, place, address, before,"
                + " after, reason, details) values (:at, :action, cast(:actor as text),"
                + " cast(:subject as text), cast(:place as text), cast(:address as text),"
                + " cast(:before as text), cast(:after as text), cast(:reason as text), :details)")
        .setParameter("at", clock.instant())
        .setParameter("action", entry.action())
        .setParameter("actor", entry.actor())
        .setParameter("subject", entry.subject())
        .setParameter("place", entry.place())
        .setParameter("address", entry.address())
        .setParameter("before", written(entry.before()))
        .setParameter("after", written(entry.after()))
        .setParameter("reason", entry.reason())
        .setParameter("details", Json.write(entry.details()))
        .executeUpdate();
  }

  /**
   * What somebody did last, the latest first.
   *
   * @param actor by uid
   * @param actions of which kinds
   */
  public List<Audited> latest(String actor, List<String> actions, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select at, action, actor, subject, place, address, before, after, reason, details"
                    + " from praxis_audit.entry where actor = :actor and action in (:actions)"
                    + " order by at desc, id desc")
            .setParameter("actor", actor)
            .setParameter("actions", actions)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(AuditLog::audited).toList();
  }

  private static Audited audited(Object[] row) {
    return new Audited(
        (Instant) row[0],
        new AuditEntry(
            (String) row[1],
            (String) row[2],
            (String) row[3],
            (String) row[4],
            (String) row[5],
            read((String) row[6]),
            read((String) row[7]),
            (String) row[8],
            read((String) row[9])));
  }

  private static String written(Map<String, String> texts) {
    return texts.isEmpty() ? null : Json.write(texts);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> read(String json) {
    return json == null ? Map.of() : Json.read(json, Map.class);
  }
}
