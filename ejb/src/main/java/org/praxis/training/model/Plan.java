package org.praxis.training.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;

/**
 * The rules of a track and nothing else of it: what of it has to be done, and what comes before
 * what. Steps are numbered from 1 in this order, through all stages.
 *
 * @param stagesInOrder whether a stage opens only when those before it are complete
 */
public record Plan(boolean stagesInOrder, List<StagePlan> stages) {
  public Plan {
    stages = List.copyOf(stages);
  }

  /** The rules of a draft, each step of which has its identity. */
  public static Plan of(TrackDraft draft) {
    return new Plan(
        draft.stagesInOrder(),
        draft.stages().stream()
            .map(
                stage ->
                    new StagePlan(
                        stage.needed(),
                        stage.inOrder(),
                        stage.steps().stream()
                            .map(
                                step ->
                                    new StepPlan(
                                        step.id(),
                                        step.optional(),
                                        step.opensOn(),
                                        Set.copyOf(step.after())))
                            .toList()))
            .toList());
  }

  /** All steps, in their order. */
  public List<StepPlan> steps() {
    return stages.stream().flatMap(stage -> stage.steps().stream()).toList();
  }

  /** The place of each step's stage, from 0, in the order of the steps. */
  int[] stageOfSteps() {
    return IntStream.range(0, stages.size())
        .flatMap(stage -> stages.get(stage).steps().stream().mapToInt(step -> stage))
        .toArray();
  }

  /**
   * @param needed how many of its steps that are not optional complete it; null for all
   * @param inOrder whether a step opens only when those before it that are not optional are done
   */
  public record StagePlan(Integer needed, boolean inOrder, List<StepPlan> steps) {
    public StagePlan {
      steps = List.copyOf(steps);
    }

    /** How many of its steps are not optional. */
    public int required() {
      return (int) steps.stream().filter(step -> !step.optional()).count();
    }

    /** How many of them have to be done; never more than there are. */
    public int toDo() {
      return needed == null ? required() : Math.min(needed, required());
    }
  }

  /**
   * @param optional whether it counts for nothing
   * @param opensOn null when it is open from the beginning
   * @param after steps of this plan that are done before it opens
   */
  public record StepPlan(StepId id, boolean optional, LocalDate opensOn, Set<StepId> after) {
    public StepPlan {
      after = Set.copyOf(after);
    }
  }
}
