package org.praxis.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which clock an office lives by. Directories rarely say, so the configuration does for offices
 * that are new; from then on it is what {@link OfficeKeeping} makes it.
 */
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

  /**
   * By which clock somebody of that office is shown times; of whose office nobody says it, by that
   * of all.
   */
  public ZoneId zone(String office) {
    return configured(office).orElse(fallback);
  }

  /** What the configuration says of that very office, for one that is new. */
  public Optional<ZoneId> configured(String office) {
    return Optional.ofNullable(office).map(zones::get);
  }

  /**
   * @param kept what the office was given; null where nobody said it
   */
  ZoneId zone(String kept, String office) {
    return kept == null ? zone(office) : ZoneId.of(kept);
  }
}
