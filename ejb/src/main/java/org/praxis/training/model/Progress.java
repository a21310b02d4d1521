package org.praxis.training.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.praxis.training.LockReason;
import org.praxis.training.StepId;
import org.praxis.training.StepState;
import org.praxis.training.model.Plan.StagePlan;
import org.praxis.training.model.Plan.StepPlan;

/**
 * How far somebody is, as a function of nothing but the plan, what they have done, and the day. In
 * which order they did it and how often changes nothing. What is done stays done, also where the
 * plan would not let it be begun.
 */
public final class Progress {
  private final Plan plan;
  private final List<StepPlan> steps;
  private final int[] stageOf;
  private final Set<StepId> finishedSteps;
  private final Map<StepId, Integer> places = new HashMap<>();
  private final List<OfStage> stages = new ArrayList<>();
  private final List<Optional<Lock>> locks;

  /**
   * Why a step is not open.
   *
   * @param number of the step or the stage that comes before; null for a day
   * @param on the day; null for the others
   */
  public record Lock(LockReason reason, Integer number, LocalDate on) {}

  /**
   * How far somebody is in a stage.
   *
   * @param done of those that are needed, never more than they are
   * @param open whether no stage before it has to be complete first
   */
  public record OfStage(int required, int needed, int done, boolean open) {
    public boolean complete() {
      return done == needed;
    }
  }

  private Progress(Plan plan, Set<StepId> done, LocalDate today) {
    this.plan = plan;
    this.steps = plan.steps();
    this.stageOf = plan.stageOfSteps();
    this.finishedSteps = done;
    for (StepPlan step : steps) {
      places.put(step.id(), places.size());
    }
    boolean open = true;
    for (StagePlan stage : plan.stages()) {
      OfStage progress =
          new OfStage(stage.required(), stage.toDo(), Math.min(stage.toDo(), doneIn(stage)), open);
      stages.add(progress);
      open &= !plan.stagesInOrder() || progress.complete();
    }
    this.locks = IntStream.range(0, steps.size()).mapToObj(i -> lockAt(i, today)).toList();
  }

  /**
   * @param done steps whose completion stands; those that the plan does not have count for nothing
   * @param today where the learner lives
   */
  public static Progress of(Plan plan, Set<StepId> done, LocalDate today) {
    return new Progress(plan, Set.copyOf(done), today);
  }

  private int doneIn(StagePlan stage) {
    return (int)
        stage.steps().stream()
            .filter(step -> !step.optional() && finishedSteps.contains(step.id()))
            .count();
  }

  // What keeps the learner longest is told first: a whole stage, then a step, then a day.
  private Optional<Lock> lockAt(int place, LocalDate today) {
    StepPlan step = steps.get(place);
    if (finishedSteps.contains(step.id())) {
      return Optional.empty();
    }
    if (!stages.get(stageOf[place]).open()) {
      int before = 0;
      while (stages.get(before).complete()) {
        before++;
      }
      return Optional.of(new Lock(LockReason.NEEDS, before + 1, null));
    }
    return stepBefore(place)
        .map(before -> new Lock(LockReason.AFTER, before + 1, null))
        .or(
            () ->
                Optional.ofNullable(step.opensOn())
                    .filter(today::isBefore)
                    .map(day -> new Lock(LockReason.OPENS_ON, null, day)));
  }

  // The first that has to be done before; a prerequisite that the plan does not have is none.
  private Optional<Integer> stepBefore(int place) {
    boolean inOrder = plan.stages().get(stageOf[place]).inOrder();
    Set<StepId> after = steps.get(place).after();
    return first(
        other -> {
          StepPlan before = steps.get(other);
          boolean row =
              inOrder && other < place && stageOf[other] == stageOf[place] && !before.optional();
          return (row || after.contains(before.id())) && !finishedSteps.contains(before.id());
        });
  }

  public StepState state(StepId step) {
    if (finishedSteps.contains(step)) {
      return StepState.DONE;
    }
    return lock(step).isPresent() ? StepState.LOCKED : StepState.OPEN;
  }

  /** Why a step of the plan is not open; nothing when it is, or is done. */
  public Optional<Lock> lock(StepId step) {
    return locks.get(places.get(step));
  }

  public List<OfStage> stages() {
    return List.copyOf(stages);
  }

  /** How many steps of those that are needed are done. */
  public int done() {
    return stages.stream().mapToInt(OfStage::done).sum();
  }

  /** How many steps are needed. */
  public int needed() {
    return stages.stream().mapToInt(OfStage::needed).sum();
  }

  public boolean finished() {
    return stages.stream().allMatch(OfStage::complete);
  }

  /**
   * Number of the step to go on with: the first that is open and counts, else one that others wait
   * for, else one that a day opens. Nothing once the track is finished.
   */
  public Optional<Integer> next() {
    if (finished()) {
      return Optional.empty();
    }
    IntPredicate left = i -> !steps.get(i).optional() && !finishedSteps.contains(steps.get(i).id());
    IntPredicate open = left.and(i -> locks.get(i).isEmpty());
    IntPredicate counts = i -> !stages.get(stageOf[i]).complete();
    IntPredicate dated =
        left.and(i -> locks.get(i).filter(l -> l.reason() == LockReason.OPENS_ON).isPresent());
    return first(open.and(counts))
        .or(() -> first(open))
        .or(() -> first(dated))
        .or(() -> first(left))
        .map(place -> place + 1);
  }

  private Optional<Integer> first(IntPredicate wanted) {
    return IntStream.range(0, steps.size()).filter(wanted).boxed().findFirst();
  }
}
