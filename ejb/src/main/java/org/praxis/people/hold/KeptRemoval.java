package org.praxis.people.hold;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import org.praxis.people.hold.store.HoldStore;

/**
 * Removes once a day what was still copied for a hold while that was being lifted. Every node does;
 * what another has removed is gone.
 */
@Singleton
@PermitAll
public class KeptRemoval {
  @Inject HoldStore holds;

  @Schedule(hour = "4", minute = "37", persistent = false)
  public void remove() {
    holds.forgetUnneeded();
  }
}
