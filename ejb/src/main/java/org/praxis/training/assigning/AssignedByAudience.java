package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.Candidates;

/** Lets assignments follow who joined and left audiences; in the transaction of the news. */
@ApplicationScoped
class AssignedByAudience {
  /** Of how many comings and goings assignments follow in one transaction. */
  static final int AT_ONCE = 500;

  @Inject AssignRules rules;
  @Inject Candidates candidates;
  @Inject Settling settling;

  /** Whether somebody belongs or not is looked up: the news may be old. */
  void follow(Map<AudienceId, List<PersonId>> moved) {
    Map<AudienceId, List<PersonId>> inOrder =
        new TreeMap<>(Comparator.comparing(AudienceId::value));
    inOrder.putAll(moved);
    Map<Long, List<Long>> byRule = new TreeMap<>();
    inOrder.forEach(
        (audience, people) ->
            rules.following(List.of(audience)).forEach(rule -> byRule.put(rule, keys(people))));
    byRule.forEach((rule, people) -> settling.settle(rule, people, Cause.DIRECTORY, null, false));
  }

  private List<Long> keys(Collection<PersonId> people) {
    List<UUID> ids = people.stream().map(PersonId::value).collect(Collectors.toList());
    return candidates.keys(ids);
  }
}
