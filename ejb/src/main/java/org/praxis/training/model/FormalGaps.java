package org.praxis.training.model;

import java.util.ArrayList;
import java.util.List;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.SignOffBy;
import org.praxis.training.marking.SignOffDraft;
import org.praxis.training.marking.TaskDraft;
import org.praxis.training.marking.model.Rubric;

/** What a file, an assignment or a sign-off lacks before an edition can be made of it. */
final class FormalGaps {
  private final List<One> gaps = new ArrayList<>();

  /**
   * @param name of the field within the step
   */
  record One(String name, String key, Object... values) {}

  private FormalGaps() {}

  static List<One> of(StepDraft step) {
    FormalGaps found = new FormalGaps();
    found.look(step);
    return found.gaps;
  }

  private void look(StepDraft step) {
    if (step.kind() == StepKind.FILE) {
      unless(step.file() != null, "file", "training.gap.file");
    } else {
      unless(step.file() == null, "file", "training.step.fileOnlyInFile");
    }
    if (step.kind() != StepKind.ASSIGNMENT) {
      unless(step.assignment() == null, "assignment", "training.step.assignmentOnlyInAssignment");
    } else if (step.assignment() != null) {
      look(step.assignment());
    }
    if (step.kind() != StepKind.SIGN_OFF) {
      unless(step.signOff() == null, "signOff", "training.step.signOffOnlyInSignOff");
    } else if (step.signOff() == null) {
      unless(false, "signOff.by", "training.gap.signOff");
    } else {
      look(step.signOff());
    }
  }

  private void look(TaskDraft assignment) {
    int number = 1;
    for (Criterion criterion : assignment.criteria()) {
      String field = "assignment.criteria[" + (number - 1) + "].";
      unless(
          Markup.isVisible(criterion.name()), field + "name", "training.gap.criterionName", number);
      if (criterion.levels().size() < 2) {
        unless(false, field + "levels", "training.gap.levels", number);
      } else if (!criterion.levels().stream().map(Level::words).allMatch(Markup::isVisible)) {
        unless(false, field + "levels", "training.gap.levelWords", number);
      } else if (criterion.levels().stream().anyMatch(level -> level.points() == null)) {
        unless(false, field + "levels", "training.gap.levelPoints", number);
      }
      number++;
    }
    if (gaps.isEmpty() && assignment.passPoints() != null) {
      int most = Rubric.of(assignment).most();
      unless(
          assignment.passPoints() <= most,
          "assignment.passPoints",
          "training.gap.passPoints",
          most);
    }
  }

  private void look(SignOffDraft signOff) {
    if (signOff.by() == SignOffBy.NAMED) {
      unless(!signOff.people().isEmpty(), "signOff.people", "training.gap.signers");
    } else {
      unless(signOff.people().isEmpty(), "signOff.people", "training.gap.signersOnlyNamed");
    }
    if (signOff.by() == SignOffBy.AUDIENCE) {
      unless(signOff.audience() != null, "signOff.audience", "training.gap.audience");
    } else {
      unless(signOff.audience() == null, "signOff.audience", "training.gap.audienceOnlyThere");
    }
  }

  private void unless(boolean fine, String name, String key, Object... values) {
    if (!fine) {
      gaps.add(new One(name, key, values));
    }
  }
}
