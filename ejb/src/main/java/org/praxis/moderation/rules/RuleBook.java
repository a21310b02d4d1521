package org.praxis.moderation.rules;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.praxis.moderation.Policy;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.rules.model.PlaceRules;
import org.praxis.moderation.rules.model.Rule;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.moderation.rules.model.RuleSet;
import org.praxis.moderation.rules.model.RuleSettings;
import org.praxis.moderation.rules.store.RuleStore;
import org.praxis.platform.Missing;

/**
 * The rules of places and of the company, ready to be looked through texts with. They are kept as
 * long as nobody, on whichever node, has changed them: that is asked each time, of both in one
 * statement.
 */
@ApplicationScoped
public class RuleBook {
  /** Lines that are kept ready; a word takes about 400 bytes, so this is some 100 MB at most. */
  private static final int MOST_LINES = 250_000;

  private static final int OF_ANY_PLACE = 20;

  @Inject RuleStore store;

  @Inject
  @ConfigProperty(name = "praxis.public.url", defaultValue = "http://127.0.0.1:8080")
  String address;

  private final Cache<SpaceId, Ready> ready =
      Caffeine.newBuilder()
          .maximumWeight(MOST_LINES)
          .weigher((SpaceId space, Ready kept) -> OF_ANY_PLACE + kept.rules().lines())
          .build();

  private record Ready(long version, RuleSet rules) {}

  /**
   * Those that screen what is sent to a place.
   *
   * @throws Missing where there is no charter that rules could rest on
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlaceRules of(SpaceId space) {
    SpaceId company = Policy.GUIDELINES.at(space);
    Map<SpaceId, Long> versions = store.versions(List.of(space, company));
    if (!versions.containsKey(space)) {
      throw new Missing("moderation.charter.missing");
    }
    return new PlaceRules(
        ready(space, versions.get(space)),
        versions.containsKey(company) ? ready(company, versions.get(company)) : none());
  }

  /** Those of the whole company alone, for what stands in no place. */
  @Transactional(Transactional.TxType.MANDATORY)
  public PlaceRules everywhere() {
    Long version = store.versions(List.of(Guidelines.COMPANY)).get(Guidelines.COMPANY);
    return new PlaceRules(none(), version == null ? none() : ready(Guidelines.COMPANY, version));
  }

  private RuleSet ready(SpaceId kept, long version) {
    Ready known = ready.getIfPresent(kept);
    if (known == null || known.version() != version) {
      // Read after the version: they are as new as it says, or newer.
      RuleStore.InForce now = store.ready(kept);
      known = new Ready(version, new RuleSet(now.rules(), now.policy(), own()));
      ready.put(kept, known);
    }
    return known.rules();
  }

  private RuleSet none() {
    return new RuleSet(List.of(), null, own());
  }

  /** One rule that is not kept, ready in the same way. */
  RuleSet alone(RuleSettings settings) {
    RuleEdition only =
        new Rule(new SpaceId(new UUID(0, 0)), false)
            .says(settings, settings.owner(), Instant.EPOCH);
    return new RuleSet(List.of(only), null, own());
  }

  // Nobody leaves the company by a link to another page of Praxis.
  private String own() {
    return URI.create(address.strip()).getHost();
  }
}
