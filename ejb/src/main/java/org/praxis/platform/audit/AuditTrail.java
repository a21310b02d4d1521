package org.praxis.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Reading the audit log along its chain. Whoever calls has looked at who asks. */
@ApplicationScoped
public class AuditTrail {
  private static final String ZEROS = "0".repeat(64);
  private static final String LINE =
      "select c.number, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"'),"
          + " e.action, e.actor, e.subject, e.place, e.address, e.before, e.after, e.reason,"
          + " e.details, encode(c.hash, 'hex')"
          + " from praxis_audit.chain c join praxis_audit.entry e on e.id = c.entry";

  @PersistenceContext EntityManager em;

  /** The latest first. */
  public Page<AuditLine> page(AuditFilter filter, PageRequest page) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(filter, values);
    Query found = em.createNativeQuery(LINE + where + " order by c.number desc");
    Query counted =
        em.createNativeQuery(
            "select count(*) from praxis_audit.chain c"
                + " join praxis_audit.entry e on e.id = c.entry"
                + where);
    values.forEach(found::setParameter);
    values.forEach(counted::setParameter);
    found.setFirstResult(page.offset()).setMaxResults(page.size());
    return new Page<>(lines(found), page, ((Number) counted.getSingleResult()).longValue());
  }

  /**
   * All from the first to the last record of a time, also what stands between them with another
   * time: transactions need not end in the order in which they began.
   */
  public AuditStretch stretch(Instant from, Instant to) {
    Map<String, Object> values = new LinkedHashMap<>();
    String where = where(new AuditFilter(null, null, null, null, from, to), values);
    Query query =
        em.createNativeQuery(
            "with wanted as (select min(c.number) as first, max(c.number) as last"
                + " from praxis_audit.chain c join praxis_audit.entry e on e.id = c.entry"
                + where
                + "), head as (select number, hash from praxis_audit.chain"
                + " order by number desc limit 1)"
                + " select coalesce(w.first, 0), coalesce(w.last, 0),"
                + " (select encode(a.hash, 'hex') from praxis_audit.chain a"
                + " where a.number = w.first - 1),"
                + " coalesce(h.number, 0), encode(h.hash, 'hex')"
                + " from wanted w left join head h on true");
    values.forEach(query::setParameter);
    Object[] row = (Object[]) query.getSingleResult();
    return new AuditStretch(
        number(row[0]),
        number(row[1]),
        row[2] == null ? ZEROS : (String) row[2],
        number(row[3]),
        row[4] == null ? ZEROS : (String) row[4]);
  }

  /** The next records of the chain after that number, in its order. */
  public List<AuditLine> after(long number, long last, int most) {
    return lines(
        em.createNativeQuery(
                LINE + " where c.number > :number and c.number <= :last order by c.number")
            .setParameter("number", number)
            .setParameter("last", last)
            .setMaxResults(most));
  }

  /** Whether the database holds Praxis to adding; not where it signs in as a superuser. */
  public boolean isHeld() {
    return !(Boolean)
        em.createNativeQuery("select pg_has_role(current_user, 'praxis_audit_owner', 'MEMBER')")
            .getSingleResult();
  }

  private static String where(AuditFilter filter, Map<String, Object> values) {
    StringBuilder where = new StringBuilder(" where true");
    narrow(where, values, "actor", " and e.actor = :actor", filter.actor());
    narrow(where, values, "action", " and starts_with(e.action, :action)", filter.action());
    narrow(where, values, "except", " and not starts_with(e.action, :except)", filter.except());
    narrow(where, values, "subject", " and e.subject = :subject", filter.subject());
    narrow(where, values, "place", " and e.place = :place", filter.place());
    narrow(where, values, "from", " and e.at >= :from", filter.from());
    narrow(where, values, "to", " and e.at < :to", filter.to());
    return where.toString();
  }

  private static void narrow(
      StringBuilder where, Map<String, Object> values, String name, String by, Object value) {
    if (value != null) {
      where.append(by);
      values.put(name, value);
    }
  }

  private static List<AuditLine> lines(Query query) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    return rows.stream().map(AuditTrail::line).toList();
  }

  private static AuditLine line(Object[] row) {
    return new AuditLine(
        number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (String) row[6],
        (String) row[7],
        (String) row[8],
        (String) row[9],
        (String) row[10],
        (String) row[11]);
  }

  private static Long number(Object value) {
    return ((Number) value).longValue();
  }
}
