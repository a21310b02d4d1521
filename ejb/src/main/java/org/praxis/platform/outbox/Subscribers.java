package org.praxis.platform.outbox;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Who wants to hear of anything, by name. */
@ApplicationScoped
class Subscribers {
  @Inject @Any Instance<Subscriber<?>> all;
  private final Map<String, Subscriber<?>> byName = new HashMap<>();

  @PostConstruct
  void name() {
    for (Subscriber<?> each : all) {
      if (byName.put(each.name(), each) != null) {
        throw new IllegalStateException("two subscribe as " + each.name());
      }
    }
  }

  Set<String> names() {
    return byName.keySet();
  }

  /** Those who want to hear of that kind of event. */
  String[] of(Class<?> event) {
    return byName.values().stream()
        .filter(each -> each.event() == event)
        .map(Subscriber::name)
        .toArray(String[]::new);
  }

  Subscriber<?> named(String name) {
    return byName.get(name);
  }
}
