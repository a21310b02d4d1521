package org.praxis.training.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.praxis.harness.Company.LEARNER;
import static org.praxis.harness.Company.MODERATOR;
import static org.praxis.harness.Company.TRAINER;
import static org.praxis.training.marking.Assignments.passes;
import static org.praxis.training.marking.Assignments.returned;
import static org.praxis.training.marking.Assignments.rubric;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.access.Rows;
import org.praxis.harness.As;
import org.praxis.harness.AtOnce;
import org.praxis.platform.Failures;
import org.praxis.platform.Refusal;
import org.praxis.training.marking.Assignments.Begun;
import org.praxis.training.marking.view.WorkView;

/** Acts at the same moment, against the real database. */
@ExtendWith(ArquillianExtension.class)
class MarkingRacesIT {
  @Inject Assignments assignments;
  @Inject HandingIn handing;
  @Inject Marking marking;
  @Inject Rows rows;

  @RepeatedTest(3)
  void handingInManyTimesAtOnceIsHandingInOnce() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    List<Callable<WorkId>> clicks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      clicks.add(() -> assignments.handIn(begun, "text", null));
    }
    assertThat(AtOnce.outcomes(clicks)).hasSize(8).containsOnly(work(begun).id());
    assertThat(work(begun).handIns()).hasSize(1);
  }

  @RepeatedTest(3)
  void ofTwoWhoMarkAtOnceOneMarks() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    List<String> outcomes =
        AtOnce.outcomes(
            List.<Callable<String>>of(
                () -> outcome(TRAINER, () -> marking.mark(work, passes(1))),
                () -> outcome(MODERATOR, () -> marking.mark(work, returned(1)))));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "AlreadyMarked");
    assertThat(work(begun).handIns().get(0).marks()).hasSize(1);
  }

  @RepeatedTest(3)
  void ofTwoWhoTakeItOneHasIt() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric().markedBy(assignments.id(MODERATOR)));
    WorkId work = assignments.handIn(begun, "text", null);
    assertThat(
            AtOnce.outcomes(
                List.<Callable<String>>of(
                    () -> outcome(TRAINER, () -> marking.claim(work)),
                    () -> outcome(MODERATOR, () -> marking.claim(work)))))
        .containsExactlyInAnyOrder("done", "WorkClaimed");
  }

  @RepeatedTest(3)
  void whatIsTakenBackIsNotMarkedAndWhatIsMarkedIsNotTakenBack() throws Exception {
    Begun begun = assignments.begun(LEARNER, rubric());
    WorkId work = assignments.handIn(begun, "text", null);
    List<String> outcomes =
        AtOnce.outcomes(
            List.<Callable<String>>of(
                () -> outcome(TRAINER, () -> marking.mark(work, passes(1))),
                () -> outcome(LEARNER, () -> handing.takeBack(begun.enrolment(), begun.step()))));
    assertThat(outcomes).containsExactlyInAnyOrder("done", "NothingHandedIn");
    assertThat(
            rows.read("select count(*) from training_completion where evidence = ?1", work.value()))
        .isEqualTo(List.of(outcomes.get(0).equals("done") ? 1L : 0L));
  }

  private static String outcome(As person, Runnable act) {
    try {
      person.run(act);
      return "done";
    } catch (RuntimeException e) {
      Refusal refusal = Failures.refusal(e).orElseThrow(() -> e);
      return refusal.getClass().getSimpleName();
    }
  }

  private WorkView work(Begun begun) throws Exception {
    return LEARNER.call(() -> handing.work(begun.enrolment(), begun.step()));
  }
}
