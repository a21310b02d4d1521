package org.praxis.training.assigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.ExemptionStore;
import org.praxis.training.assigning.store.TimeStore;

/** What time does to assignments, a part in each transaction; says whether there may be more. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class Passing {
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

  /** Exemptions whose last day is over are over. */
  public boolean endExemptions() {
    return exemptions.endThose(clock.instant(), Settling.PART) == Settling.PART;
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

  public void forget(Instant then) {
    rules.forget(then);
  }
}
