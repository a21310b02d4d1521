package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.moderation.Policy;
import org.praxis.moderation.rules.Rules;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.Shift;
import org.praxis.people.audience.view.Consequence;
import org.praxis.people.audience.view.Used;

/** The communities with a rule for the contributions of an audience. */
@ApplicationScoped
public class AudienceRules implements AudienceUse {
  @Inject Rules rules;
  @Inject CommunityStore communities;
  @Inject Admission admission;

  @Override
  public List<Used> uses(AudienceId audience) {
    List<CommunityId> ids =
        rules.goingBy(audience).stream()
            .filter(space -> Policy.of(space) == Policy.CHARTER)
            .map(space -> new CommunityId(space.value()))
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<CommunityId> hidden =
        admission.hidden(ids.stream().collect(Collectors.toMap(Function.identity(), id -> id)));
    return communities.find(ids).stream().map(community -> used(community, hidden)).toList();
  }

  /** Whose contributions it is about from now on, and whose no more. */
  @Override
  public List<Consequence> consequences(AudienceId audience, Shift shift) {
    return uses(audience).stream()
        .map(use -> new Consequence(use, shift.joining(), shift.leaving()))
        .toList();
  }

  private static Used used(Community community, Set<CommunityId> hidden) {
    return hidden.contains(community.id())
        ? new Used("communities.rule.used", null, null)
        : new Used(
            "communities.rule.used", community.name(), "/moderation/rules/" + community.slug());
  }
}
