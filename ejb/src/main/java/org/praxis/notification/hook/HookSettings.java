package org.praxis.notification.hook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.notification.hook.model.Reach;

/** Where hooks may lead, as configured. */
@ApplicationScoped
public class HookSettings {
  @Inject
  @ConfigProperty(name = "praxis.hooks.allowed")
  Optional<String> allowed;

  private Reach reach;

  @PostConstruct
  void read() {
    reach =
        new Reach(
            Stream.of(allowed.orElse("").split("[,;\\s]+")).filter(one -> !one.isEmpty()).toList());
  }

  Reach reach() {
    return reach;
  }
}
