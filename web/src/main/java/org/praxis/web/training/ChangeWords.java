package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.praxis.training.view.StepChange;

/** What of a step changed, as a list of words. */
@Named
@RequestScoped
public class ChangeWords {
  @Inject Words words;

  public String of(StepChange step) {
    return step.what().stream()
        .map(field -> words.of("training.change.what." + field))
        .collect(Collectors.joining(", "));
  }
}
