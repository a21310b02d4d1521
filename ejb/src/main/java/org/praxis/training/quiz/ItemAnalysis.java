package org.praxis.training.quiz;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.praxis.people.Role;
import org.praxis.training.quiz.store.Analyses;
import org.praxis.training.quiz.view.AnalysisView;

/** How good the questions of a bank are, wherever they were asked. */
@Stateless
@RolesAllowed(Role.TRAINER)
public class ItemAnalysis {
  @Inject Analyses analyses;
  @Inject BankDoor door;

  public AnalysisView of(BankId id) {
    door.open(id);
    return analyses.of(id);
  }
}
