package org.praxis.training.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praxis.training.StepId;
import org.praxis.training.model.Plan;
import org.praxis.training.model.Plan.StagePlan;
import org.praxis.training.model.Plan.StepPlan;
import org.praxis.training.overview.store.CockpitStore.Did;
import org.praxis.training.overview.view.CockpitCell;
import org.praxis.training.overview.view.CockpitResult;

class CockpitCellsTest {
  private static final LocalDate TODAY = LocalDate.parse("2027-03-01");
  private static final Instant AT = Instant.parse("2027-02-01T10:00:00Z");

  private final StepId read = StepId.next();
  private final StepId quiz = StepId.next();
  private final StepId talk = StepId.next();
  private final StepId other = StepId.next();
  private final Plan plan =
      new Plan(
          false,
          List.of(
              new StagePlan(
                  null,
                  false,
                  List.of(
                      new StepPlan(read, false, null, Set.of()),
                      new StepPlan(quiz, false, null, Set.of(read)),
                      new StepPlan(talk, false, TODAY.plusDays(3), Set.of())))));

  private List<CellState> states(boolean soon, Did... did) {
    return CockpitCells.of(
            List.of(read, quiz, talk, other), plan, List.of(did), Map.of(), soon, TODAY)
        .stream()
        .map(CockpitCell::state)
        .toList();
  }

  @Test
  void whoBeginsHasWhatIsOpenAndWhatWaits() {
    assertThat(states(false))
        .containsExactly(CellState.OPEN, CellState.LOCKED, CellState.LOCKED, CellState.ABSENT);
    assertThat(states(true).get(0)).isEqualTo(CellState.DUE);
  }

  @Test
  void whatIsDoneOpensWhatComesAfterAndHasItsMoment() {
    assertThat(states(false, new Did(1, read, AT, true)))
        .containsExactly(CellState.DONE, CellState.OPEN, CellState.LOCKED, CellState.ABSENT);
    assertThat(
            CockpitCells.of(
                List.of(read), plan, List.of(new Did(1, read, AT, true)), Map.of(), true, TODAY))
        .containsExactly(new CockpitCell(CellState.DONE, AT, null));
  }

  @Test
  void whatDoesNotStandAnyMoreIsToBeDoneAgain() {
    assertThat(states(true, new Did(1, read, AT, false)))
        .containsExactly(CellState.AGAIN, CellState.LOCKED, CellState.LOCKED, CellState.ABSENT);
    assertThat(states(true, new Did(1, read, AT, false), new Did(1, read, AT, true)).get(0))
        .isEqualTo(CellState.DONE);
  }

  @Test
  void whatWasDoneInAnotherEditionIsShownAsDone() {
    assertThat(states(false, new Did(1, other, AT, true)).get(3)).isEqualTo(CellState.DONE);
  }

  @Test
  void whatWasReachedStandsBesideHoweverTheStepIs() {
    CockpitResult failed = CockpitResult.quiz(40, 2);
    CockpitResult marked = CockpitResult.work(7, 9);
    assertThat(
            CockpitCells.of(
                List.of(read, quiz, talk),
                plan,
                List.of(new Did(1, read, AT, true)),
                Map.of(quiz, failed, read, marked),
                false,
                TODAY))
        .containsExactly(
            new CockpitCell(CellState.DONE, AT, marked),
            new CockpitCell(CellState.OPEN, null, failed),
            new CockpitCell(CellState.LOCKED, null, null));
    assertThat(marked.percent()).isEqualTo(77);
  }
}
