package org.praxis.notification.mail.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.praxis.notification.mail.view.StoppedMail;

/** Keeps from which addresses mail comes back. */
@ApplicationScoped
public class Bounces {
  @PersistenceContext EntityManager em;

  /** Of these addresses, in lower case, those to which nothing is sent. */
  public Set<String> stopped(Collection<String> addresses) {
    List<?> rows =
        em.createNativeQuery(
                "select address from notification_bounce where stopped_at is not null"
                    + " and address = any(cast(:addresses as text[]))")
            .setParameter("addresses", addresses.toArray(String[]::new))
            .getResultList();
    Set<String> stopped = new HashSet<>();
    rows.forEach(row -> stopped.add((String) row));
    return stopped;
  }

  /**
   * Mail came back from there.
   *
   * @param soft how often that may happen within two weeks before it stops mail; 1 for at once
   */
  public void add(String address, String status, String diagnosis, int soft, Instant now) {
    em.createNativeQuery(
            "insert into notification_bounce as b (address, times, status, diagnosis, since, last_at, stopped_at)"
                + " values (:address, 1, :status, :diagnosis, :now, :now,"
                + " case when :soft <= 1 then cast(:now as timestamptz) end) on conflict (address) do update"
                + " set last_at = excluded.last_at, status = excluded.status, diagnosis = excluded.diagnosis,"
                + " times = case when b.last_at < excluded.last_at - interval '14 days' then 1 else b.times + 1 end,"
                + " stopped_at = coalesce(b.stopped_at,"
                + " case when :soft <= case when b.last_at < excluded.last_at - interval '14 days' then 1 else b.times + 1 end then excluded.last_at end)")
        .setParameter("address", address.toLowerCase(Locale.ROOT))
        .setParameter("status", status)
        .setParameter("diagnosis", diagnosis)
        .setParameter("now", now)
        .setParameter("soft", soft)
        .executeUpdate();
  }

  /** It is tried again. */
  public void forget(String address) {
    em.createNativeQuery("delete from notification_bounce where address = :address")
        .setParameter("address", address.toLowerCase(Locale.ROOT))
        .executeUpdate();
  }

  public Optional<StoppedMail> of(String address) {
    List<?> rows =
        em.createNativeQuery(
                "select address, stopped_at, diagnosis from notification_bounce where address = :address"
                    + " and stopped_at is not null")
            .setParameter("address", address.toLowerCase(Locale.ROOT))
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new StoppedMail((String) row[0], (Instant) row[1], (String) row[2]))
        .findFirst();
  }
}
