package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.model.RuleEdition;
import org.praxis.moderation.rules.store.RuleStore;
import org.praxis.moderation.store.Queue;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.moderation.view.QueueRule;
import org.praxis.people.Role;

/**
 * By what a moderator can narrow their queue. What they chose is there, also where nothing waits.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class QueueChoices {
  /** So many places are offered, which is as many as somebody looks through. */
  public static final int MOST_PLACES = 50;

  @Inject Queue queue;
  @Inject RuleStore rules;
  @Inject Moderators moderators;

  /**
   * What the places are called in which anything waits for this moderator, by their names; of more
   * than {@link #MOST_PLACES} those where the most waits.
   *
   * @param chosen null where none is
   */
  public List<QueuePlace> places(SpaceId chosen) {
    Set<SpaceId> places = new HashSet<>(queue.places(moderators.mine(), MOST_PLACES));
    if (chosen != null && moderators.mine().covers(chosen)) {
      places.add(chosen);
    }
    return moderators.names(places).entrySet().stream()
        .map(named -> new QueuePlace(named.getKey(), named.getValue()))
        .sorted(Comparator.comparing(QueuePlace::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * The rules for which anything waits for this moderator, those of the company first, then by
   * their places.
   *
   * @param chosen null where none is
   */
  public List<QueueRule> rules(RuleId chosen) {
    Bench bench = moderators.mine();
    Set<RuleId> ids = new HashSet<>(queue.rules(bench));
    if (chosen != null) {
      ids.add(chosen);
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    List<RuleEdition> theirs =
        rules.inForce(ids).stream().filter(one -> isTheirs(one, bench)).toList();
    Map<SpaceId, String> names =
        moderators.names(theirs.stream().map(one -> one.rule().space()).distinct().toList());
    return theirs.stream()
        .map(
            one ->
                new QueueRule(
                    one.rule().id(),
                    one.settings().name(),
                    one.settings().kind(),
                    names.get(one.rule().space())))
        .sorted(
            Comparator.comparing(
                QueueRule::place, Comparator.nullsFirst(String.CASE_INSENSITIVE_ORDER)))
        .toList();
  }

  // Those of the company hold something everywhere.
  private static boolean isTheirs(RuleEdition rule, Bench bench) {
    SpaceId of = rule.rule().space();
    return bench.covers(of) || Policy.of(of) == Policy.GUIDELINES && !bench.isEmpty();
  }
}
