package org.praxis.training.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.praxis.training.StepId;
import org.praxis.training.StepState;
import org.praxis.training.model.Plan;
import org.praxis.training.model.Progress;
import org.praxis.training.overview.store.CockpitStore.Did;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitResult;

/** The cells of one learner, as a function of their edition, what they did, and the day. */
final class CockpitCells {
  private CockpitCells() {}

  /**
   * @param shown the steps of the columns
   * @param results by step
   * @param plan of the edition that the learner is on
   * @param soon whether the track is late for them, or due soon
   * @param today where they live
   */
  static List<CockpitCell> of(
      List<StepId> shown,
      Plan plan,
      List<Did> did,
      Map<StepId, CockpitResult> results,
      boolean soon,
      LocalDate today) {
    Map<StepId, Instant> standing = new HashMap<>();
    did.stream().filter(Did::stands).forEach(one -> standing.put(one.step(), one.at()));
    Progress progress = Progress.of(plan, standing.keySet(), today);
    List<StepId> asked = plan.steps().stream().map(Plan.StepPlan::id).toList();
    return shown.stream()
        .map(
            step -> {
              CockpitResult result = results.get(step);
              if (standing.containsKey(step)) {
                return new CockpitCell(CellState.DONE, standing.get(step), result);
              }
              if (!asked.contains(step)) {
                return new CockpitCell(CellState.ABSENT, null, result);
              }
              boolean again = did.stream().anyMatch(one -> one.step().equals(step));
              boolean locked = progress.state(step) == StepState.LOCKED;
              return new CockpitCell(state(again, locked, soon), null, result);
            })
        .toList();
  }

  private static CellState state(boolean again, boolean locked, boolean soon) {
    if (again) {
      return CellState.AGAIN;
    }
    if (locked) {
      return CellState.LOCKED;
    }
    return soon ? CellState.DUE : CellState.OPEN;
  }
}
