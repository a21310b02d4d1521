package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import org.praxis.people.Role;
import org.praxis.training.quiz.Insight;
import org.praxis.training.quiz.view.AnalysisView;

/** How good the questions of a track's quiz are; for whoever looks after the track. */
@Stateless
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class QuizInsight {
  @Inject OwnDrafts own;
  @Inject Insight insight;

  /**
   * Of all that the step ever asked, in any edition.
   *
   * @throws NoSuchTrack also where somebody else looks after it
   */
  public AnalysisView analysis(String slug, @NotNull StepId step) {
    own.expectStep(own.track(slug), step);
    return insight.about(step.value());
  }
}
