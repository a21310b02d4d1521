package org.praxis.access;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.access.model.Lifetime;

/** How long sessions last here, as configured. */
@ApplicationScoped
class SessionLimits {
  @Inject
  @ConfigProperty(name = "praxis.session.idle", defaultValue = "PT1H")
  Duration idle;

  @Inject
  @ConfigProperty(name = "praxis.session.absolute", defaultValue = "PT12H")
  Duration absolute;

  private Lifetime lifetime;

  @PostConstruct
  void read() {
    lifetime = new Lifetime(idle, absolute);
  }

  Lifetime lifetime() {
    return lifetime;
  }
}
