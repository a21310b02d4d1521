package org.praxis.communities.attention;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks every minute for reminders that are due. Every node does; the rows' locks keep them apart.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReminderSchedule {
  @Inject Reminding reminding;

  @Schedule(hour = "*", minute = "*", persistent = false)
  public void look() {
    int due;
    do {
      due = reminding.remind();
    } while (due == Reminding.BATCH);
  }
}
