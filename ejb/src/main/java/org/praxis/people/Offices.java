package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which clock an office lives by; directories rarely say, so the configuration does. */
@ApplicationScoped
public class Offices {
  @Inject
  @ConfigProperty(name = "praxis.office.zones")
  Optional<String> configured;

  /** For offices that the configuration does not name. */
  @Inject
  @ConfigProperty(name = "praxis.office.zone.default", defaultValue = "UTC")
  ZoneId fallback;

  private Map<String, ZoneId> zones;

  @jakarta.annotation.PostConstruct
  void read() {
    zones =
        Stream.of(configured.orElse("").split(";"))
            .map(pair -> pair.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0].strip(), pair -> ZoneId.of(pair[1].strip())));
  }

  public ZoneId zone(String office) {
    return office == null ? fallback : zones.getOrDefault(office, fallback);
  }
}
