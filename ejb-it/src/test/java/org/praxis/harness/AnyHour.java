package org.praxis.harness;

import jakarta.persistence.EntityManager;
import java.util.UUID;

/** Somebody who wants mail at any hour, on every day: whenever a test runs. */
public final class AnyHour {
  private AnyHour() {}

  /** In the transaction that runs. */
  public static void of(UUID person, EntityManager em) {
    em.createNativeQuery(
            "insert into notification_rhythm as y (person, quiet_from, quiet_to, days, digest_at,"
                + " weekly_on, version) values (:person, '00:00', '00:00', '{1,2,3,4,5,6,7}',"
                + " '08:00', 1, 1) on conflict (person) do update set quiet_from = '00:00',"
                + " quiet_to = '00:00', days = excluded.days, version = y.version + 1")
        .setParameter("person", person)
        .executeUpdate();
  }
}
