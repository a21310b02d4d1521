package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.praxis.training.view.StageView;
import org.praxis.training.view.StepView;
import org.praxis.training.view.TrackView;

/** A track as a path: its stages in words, and how each step stands. */
@Named
@RequestScoped
public class PathStages {
  @Inject Words words;

  /**
   * @param rule how it is completed, and what opens it, in words
   * @param ruled whether that is anything but doing all of it
   */
  public record Stage(
      int number,
      String name,
      String rule,
      boolean ruled,
      boolean complete,
      int done,
      int needed,
      List<StepView> steps) {}

  public List<Stage> of(TrackView view) {
    return view.stages().stream().map(stage -> stage(view, stage)).toList();
  }

  private Stage stage(TrackView view, StageView stage) {
    int all = view.stages().size();
    String rule = words.rule(stage.required(), stage.needed(), stage.inOrder());
    if (view.stagesInOrder() && stage.number() > 1) {
      StageView before = view.stages().get(stage.number() - 2);
      rule += words.of("training.stage.rule.opens", words.brief(before.number(), before.title()));
    }
    return new Stage(
        stage.number(),
        words.stage(all, stage.number(), stage.title()),
        rule,
        stage.inOrder() || !stage.all(),
        stage.complete(),
        stage.done(),
        stage.needed(),
        view.steps(stage));
  }

  /** Whether there is nothing to say of stages: one, without a name. */
  public boolean plain(TrackView view) {
    return view.stages().size() == 1 && view.stages().get(0).title().isEmpty();
  }

  /** As the state of a tag, in platform.state. */
  public String state(TrackView view, StepView step) {
    if (step.done()) {
      return "DONE";
    }
    if (step.locked()) {
      return "STEP_LOCKED";
    }
    boolean next =
        view.enrolment() != null
            && Integer.valueOf(step.number()).equals(view.enrolment().nextStep());
    return next ? "NEXT" : "LATER";
  }

  /** What opens the step; empty where nothing has to. */
  public String why(StepView step) {
    return step.lock() == null ? "" : words.lock(step.lock());
  }
}
