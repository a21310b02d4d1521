package org.praxis.people.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When Praxis follows the directory by itself, and what it does not believe of it. */
@ApplicationScoped
public class SyncSettings {
  private static final Duration RETRY = Duration.ofMinutes(15);

  /** Off: only when an administrator asks. */
  @Inject
  @ConfigProperty(name = "praxis.sync.schedule", defaultValue = "true")
  boolean scheduled;

  /** From the end of one run to the next that reads changes. */
  @Inject
  @ConfigProperty(name = "praxis.sync.interval", defaultValue = "PT15M")
  Duration interval;

  /** When everything is read, once a day. */
  @Inject
  @ConfigProperty(name = "praxis.sync.full.at", defaultValue = "03:00")
  LocalTime fullAt;

  @Inject
  @ConfigProperty(name = "praxis.office.zone.default", defaultValue = "UTC")
  ZoneId zone;

  /** The share of people, in percent, that one run may find gone. */
  @Inject
  @ConfigProperty(name = "praxis.sync.guard.percent", defaultValue = "5")
  int guardPercent;

  /** So many may be gone whatever share that is: in a small company one leaver is a large share. */
  @Inject
  @ConfigProperty(name = "praxis.sync.guard.least", defaultValue = "5")
  int guardLeast;

  /** Runs that are kept, with their changes and problems. */
  @Inject
  @ConfigProperty(name = "praxis.sync.kept", defaultValue = "60")
  int kept;

  /** Of this server, as no other that shares the database is called. */
  @Inject
  @ConfigProperty(name = "praxis.node", defaultValue = "praxis")
  String node;

  public String node() {
    return node;
  }

  public boolean isScheduled() {
    return scheduled;
  }

  public Duration interval() {
    return interval;
  }

  /** After how long a full run that failed is tried again. */
  public Duration retry() {
    return interval.isZero() ? RETRY : interval;
  }

  public LocalTime fullAt() {
    return fullAt;
  }

  public ZoneId zone() {
    return zone;
  }

  public int kept() {
    return kept;
  }

  /** Whether so many of those can be believed to have left between two runs. */
  public boolean isBelievable(long departing, long known) {
    return departing <= guardLeast || departing * 100 <= known * guardPercent;
  }

  public int guardPercent() {
    return guardPercent;
  }
}
