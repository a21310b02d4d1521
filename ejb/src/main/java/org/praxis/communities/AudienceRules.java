package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.CommunityStore;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.rules.Rules;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceUse;
import org.praxis.people.audience.view.Used;

/** The company and the communities with a rule for the contributions of an audience. */
@ApplicationScoped
public class AudienceRules implements AudienceUse {
  @Inject Rules rules;
  @Inject CommunityStore communities;
  @Inject Admission admission;

  @Override
  public List<Used> uses(AudienceId audience) {
    Map<Boolean, List<SpaceId>> companys =
        rules.goingBy(audience).stream()
            .collect(Collectors.partitioningBy(Guidelines.COMPANY::equals));
    return Stream.concat(
            companys.get(true).stream()
                .map(
                    company ->
                        new Used(
                            "moderation.guidelines.ruled",
                            Guidelines.ADDRESS,
                            "/moderation/rules")),
            ofCommunities(companys.get(false)).stream())
        .toList();
  }

  private List<Used> ofCommunities(List<SpaceId> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<CommunityId> ids = places.stream().map(place -> new CommunityId(place.value())).toList();
    Set<CommunityId> hidden =
        admission.hidden(ids.stream().collect(Collectors.toMap(Function.identity(), id -> id)));
    return communities.find(ids).stream().map(community -> used(community, hidden)).toList();
  }

  private static Used used(Community community, Set<CommunityId> hidden) {
    return hidden.contains(community.id())
        ? new Used("communities.rule.used", null, null)
        : new Used(
            "communities.rule.used", community.name(), "/moderation/rules/" + community.slug());
  }
}
