package org.praxis.training.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.praxis.training.demand.model.Need;
import org.praxis.training.demand.store.NeedStore;

/** What colleagues need to learn, for features that tell of it in nobody's name. */
@ApplicationScoped
public class NeedTexts {
  @Inject NeedStore store;

  public String of(NeedId id) {
    return store.find(id).map(Need::what).orElseThrow(NoSuchNeed::new);
  }
}
