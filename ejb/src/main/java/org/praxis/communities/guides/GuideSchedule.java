package org.praxis.communities.guides;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks once an hour for guides whose day has passed. Every node does; the database sees to it that
 * each is told of once.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class GuideSchedule {
  @Inject GuideReminding reminding;

  @Schedule(hour = "*", minute = "23", persistent = false)
  public void look() {
    reminding.remind();
  }
}
