package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.view.Used;
import org.praxis.training.assigning.store.RuleLists;

/** The tracks that are assigned to an audience. */
@ApplicationScoped
public class AudienceAssignments implements AudienceUse {
  @Inject RuleLists lists;

  @Override
  public List<Used> uses(AudienceId audience) {
    return lists.named(audience).stream()
        .map(
            rule ->
                new Used("training.assign.used", rule.title(), "/training/assignment/" + rule.id()))
        .toList();
  }
}
