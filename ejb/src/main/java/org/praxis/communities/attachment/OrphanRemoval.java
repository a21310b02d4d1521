package org.praxis.communities.attachment;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.praxis.communities.attachment.store.Attachments;

/**
 * Removes files that were uploaded for a text that was never sent, once an hour. Every node does;
 * the rows' locks keep them apart.
 */
@Singleton
@PermitAll
public class OrphanRemoval {
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject Attachments attachments;
  @Inject Clock clock;

  @Schedule(hour = "*", minute = "41", persistent = false)
  public void remove() {
    attachments.removeOrphans(clock.instant().minus(KEPT));
  }
}
