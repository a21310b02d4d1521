package org.praxis.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.access.store.Attempts.Bounds;

/** How many attempts are free and how long one waits then, as configured. */
@ApplicationScoped
class ThrottleBounds {
  @Inject
  @ConfigProperty(name = "praxis.signin.free.account", defaultValue = "5")
  int freeOfAccount;

  /** A whole office may come from one address: where it does, this is to be raised. */
  @Inject
  @ConfigProperty(name = "praxis.signin.free.address", defaultValue = "30")
  int freeOfAddress;

  @Inject
  @ConfigProperty(name = "praxis.signin.wait.max", defaultValue = "PT15M")
  Duration longest;

  @Inject
  @ConfigProperty(name = "praxis.signin.forget", defaultValue = "PT1H")
  Duration forgotten;

  @Inject
  @ConfigProperty(name = "praxis.signin.familiar", defaultValue = "P30D")
  Duration familiar;

  /** How long an address stays one's own after signing in from there. */
  Duration familiar() {
    return familiar;
  }

  Bounds ofAccount() {
    return new Bounds(freeOfAccount, longest, forgotten);
  }

  Bounds ofAddress() {
    return new Bounds(freeOfAddress, longest, forgotten);
  }
}
