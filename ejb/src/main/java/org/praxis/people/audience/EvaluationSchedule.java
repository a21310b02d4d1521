package org.praxis.people.audience;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Looks once an hour for audiences that nobody has evaluated for long, as when no directory is
 * followed. Every node does; the database keeps them apart.
 */
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EvaluationSchedule {
  @Inject Evaluation evaluation;

  @Schedule(hour = "*", minute = "11", persistent = false)
  public void look() {
    evaluation.evaluateStale();
  }
}
