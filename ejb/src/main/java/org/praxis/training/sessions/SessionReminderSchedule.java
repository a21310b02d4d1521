package org.praxis.training.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks every five minutes for dates that begin within a day. Every node does; the rows' locks keep
 * them apart.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionReminderSchedule {
  @Inject SessionReminding reminding;

  @Schedule(hour = "*", minute = "*/5", second = "35", persistent = false)
  public void look() {
    int due;
    do {
      due = reminding.remind();
    } while (due == SessionReminding.BATCH);
  }
}
