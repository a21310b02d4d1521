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
 * The audit log. Nothing in it can be changed: the database refuses.
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
            "insert into platform_audit (at, action, actor, subject, address, details) values"
                + " (:at, :action, cast(:actor as text), cast(:subject as text),"
                + " cast(:address as text), cast(:details as jsonb))")
        .setParameter("at", clock.instant())
        .setParameter("action", entry.action())
        .setParameter("actor", entry.actor())
        .setParameter("subject", entry.subject())
        .setParameter("address", entry.address())
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
                "select at, action, actor, subject, address, cast(details as text) from platform_audit"
                    + " where actor = :actor and action in (:actions) order by at desc, id desc")
            .setParameter("actor", actor)
            .setParameter("actions", actions)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(AuditLog::audited).toList();
  }

  private static Audited audited(Object[] row) {
    @SuppressWarnings("unchecked")
    Map<String, String> details = Json.read((String) row[5], Map.class);
    return new Audited(
        (Instant) row[0],
        new AuditEntry(
            (String) row[1], (String) row[2], (String) row[3], (String) row[4], details));
  }
}
