package org.praxis.people.directory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.praxis.people.directory.job.SyncJob;
import org.praxis.people.directory.model.SyncRun;
import org.praxis.people.directory.store.SyncRuns;

/**
 * Follows the directory by itself, and goes on with what a dead node left. Every node runs one; the
 * database keeps them apart.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SyncSchedule {
  @Inject SyncSettings settings;
  @Inject SyncStarting starting;
  @Inject SyncRuns runs;
  @Inject SyncJob job;
  @Inject CompanyDirectory directory;
  @Inject Clock clock;

  @PostConstruct
  void begin() {
    runs.abandon(settings.node());
  }

  @Schedule(hour = "*", minute = "*", second = "*/20", persistent = false)
  void look() {
    runs.silentSince(clock.instant().minus(SyncRun.PATIENCE)).ifPresent(job::start);
    if (settings.isScheduled() && directory.isUsed()) {
      starting.beginDue();
    }
  }
}
