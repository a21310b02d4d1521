package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/** All features that go by audiences, as one. */
@ApplicationScoped
class Using {
  @Inject @Any Instance<AudienceUse> features;

  List<Used> uses(AudienceId audience) {
    return features.stream().flatMap(feature -> feature.uses(audience).stream()).toList();
  }

  List<Consequence> consequences(AudienceId audience, Shift shift) {
    return features.stream()
        .flatMap(feature -> feature.consequences(audience, shift).stream())
        .toList();
  }
}
