package org.praxis.training.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.praxis.training.quiz.store.Analyses;
import org.praxis.training.quiz.view.AnalysisView;

/** Where a track asks how good the questions of its quizzes are, for whoever designs it. */
@ApplicationScoped
public class Insight {
  @Inject Analyses analyses;

  /** Of all that was ever asked about the subject, in any edition. */
  public AnalysisView about(UUID subject) {
    return analyses.about(subject);
  }
}
