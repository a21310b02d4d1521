package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.training.StepId;
import org.praxis.training.cowriting.GuideTaskReading;
import org.praxis.training.cowriting.view.GuideAsked;
import org.praxis.training.cowriting.view.GuideTaskView;

/** The guide beside a step that asks to write in it. */
@Named
@RequestScoped
public class StepGuide {
  @Inject GuideTaskReading reading;
  @Inject Words words;

  private GuideTaskView view;

  void count() {
    reading.count();
  }

  void show(String slug, StepId step) {
    view = reading.task(slug, step);
  }

  /** Null of other steps. */
  public GuideTaskView getView() {
    return view;
  }

  /** What is asked, in a sentence. */
  public String asks(GuideAsked asked) {
    if (asked.guide() == null) {
      return asked.communityName() == null
          ? words.of("training.guideTask.asks.somewhere", asked.characters())
          : words.of("training.guideTask.asks.any", asked.characters(), asked.communityName());
    }
    return asked.title() == null
        ? words.of("training.guideTask.asks.closed", asked.characters())
        : words.of("training.guideTask.asks.one", asked.characters(), asked.title());
  }

  /** Whether something counts that nobody has counted yet. */
  public boolean isCountable() {
    return view.begun() && view.holds() && !view.done();
  }

  /** Whether something is published that is not enough. */
  public boolean isShort() {
    return view.begun() && !view.holds() && !view.done() && !view.changes().isEmpty();
  }
}
