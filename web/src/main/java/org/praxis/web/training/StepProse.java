package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.content.Viewing;
import org.praxis.training.media.StepWatching;
import org.praxis.training.view.StepView;
import org.praxis.web.page.Viewer;

/** What a step says, with its films in the reader's language and the words of those to read. */
@Named
@RequestScoped
public class StepProse {
  @Inject Rendering rendering;
  @Inject StepWatching watching;
  @Inject Words words;
  @Inject Viewer viewer;

  /** Safe to be shown as it is. */
  public String html(StepView step) {
    Viewing viewing =
        new Viewing(
            true,
            viewer.getLocale(),
            words.of("training.media.transcript"),
            watching.transcripts(step.id(), step.text()));
    return rendering.html(new Markup(step.text()), viewing);
  }
}
