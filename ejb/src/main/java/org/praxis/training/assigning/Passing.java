package org.praxis.training.assigning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.ExemptionStore;
import org.praxis.training.assigning.store.ExemptionStore.Ended;
import org.praxis.training.assigning.store.TimeStore;

/** What time does to assignments, a part in each transaction; says whether there may be more. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Passing {
  // All that is asked again of them is written in one transaction.
  private static final int EXEMPTIONS = 200;

  @Inject Settling settling;
  @Inject AssignRules rules;
  @Inject Candidates candidates;
  @Inject TimeStore time;
  @Inject ExemptionStore exemptions;
  @Inject Clock clock;

  /** Who can do it again now has a new cycle. */
  public boolean openWindows() {
    // One rule in each transaction, as everywhere.
    return time.opening(clock.instant(), Settling.PART).entrySet().stream()
        .findFirst()
        .map(one -> settling.settle(one.getKey(), one.getValue(), Cause.TIME, null, false))
        .orElse(List.of())
        .stream()
        .anyMatch(one -> !one.decision().isNothing());
  }

  /** What is late from now on is noted. */
  public boolean noteLate() {
    return time.noteLate(clock.instant(), Settling.PART) == Settling.PART;
  }

  /** Exemptions whose last day is over are over, and it is asked again. */
  public boolean endExemptions() {
    List<Ended> over = exemptions.endThose(clock.instant(), EXEMPTIONS);
    over.stream()
        .filter(one -> one.rule() != null)
        .collect(groupingBy(Ended::rule, TreeMap::new, mapping(Ended::person, toList())))
        .forEach((rule, people) -> settling.settle(rule, people, Cause.TIME, null, false));
    return !over.isEmpty();
  }

  /** Those for whom what they have is not what the rule says. */
  public boolean compare(long rule) {
    return rules
        .follow(rule)
        .map(
            found ->
                settling
                    .settle(
                        rule,
                        candidates.drifted(found.terms(), Settling.PART),
                        Cause.DIRECTORY,
                        null,
                        false)
                    .stream()
                    .anyMatch(one -> !one.decision().isNothing()))
        .orElse(false);
  }

  /**
   * A yearly rule from before it recurred by itself is followed by those who did it and were not to
   * be asked again.
   */
  public boolean recur(long rule) {
    return rules
        .follow(rule)
        .filter(found -> found.terms().policy().due().isYearly())
        .map(
            found ->
                settling
                    .settle(
                        rule,
                        candidates.endless(found.terms(), Settling.PART),
                        Cause.TIME,
                        null,
                        true)
                    .stream()
                    .anyMatch(one -> !one.decision().isNothing()))
        .orElse(false);
  }

  public void forget(Instant then) {
    rules.forget(then);
  }
}
