package org.praxis.training.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.praxis.training.StepId;
import org.praxis.training.model.Plan.StepPlan;

/**
 * Which step of a plan waits for which, over any number of others. A stage in order waits for all
 * that is before it and not optional, also for what a learner might leave out: so whoever does
 * everything is never stuck.
 */
final class Ordering {
  private final Plan plan;
  private final List<StepPlan> steps;
  private final int[] stageOf;
  private final Map<StepId, Integer> places = new HashMap<>();
  private final BitSet[] waits;

  Ordering(Plan plan) {
    this.plan = plan;
    this.steps = plan.steps();
    this.stageOf = plan.stageOfSteps();
    for (StepPlan step : steps) {
      places.put(step.id(), places.size());
    }
    this.waits = IntStream.range(0, steps.size()).mapToObj(this::directly).toArray(BitSet[]::new);
    for (int through = 0; through < waits.length; through++) {
      for (BitSet one : waits) {
        if (one.get(through)) {
          one.or(waits[through]);
        }
      }
    }
  }

  private BitSet directly(int place) {
    BitSet before = new BitSet(steps.size());
    boolean inOrder = plan.stages().get(stageOf[place]).inOrder();
    for (int other = 0; other < place; other++) {
      boolean sameStage = stageOf[other] == stageOf[place];
      if (!steps.get(other).optional() && (sameStage ? inOrder : plan.stagesInOrder())) {
        before.set(other);
      }
    }
    steps.get(place).after().stream()
        .filter(places::containsKey)
        .map(places::get)
        .forEach(before::set);
    return before;
  }

  boolean has(StepId step) {
    return places.containsKey(step);
  }

  boolean isOptional(StepId step) {
    return steps.get(places.get(step)).optional();
  }

  /** Whether the one waits, by some way, for the other. */
  boolean waits(StepId step, StepId other) {
    return waits[places.get(step)].get(places.get(other));
  }

  /** Whether the other one stands in a stage that opens only when the one's is complete. */
  boolean isLater(StepId step, StepId other) {
    return plan.stagesInOrder() && stageOf[places.get(other)] > stageOf[places.get(step)];
  }
}
