package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.view.AnswerPreview;
import org.praxis.moderation.view.DecisionPreview;
import org.praxis.people.Role;

/**
 * What those would read whom a decision or an answer is about, while somebody writes it. It decides
 * nothing and keeps nothing.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class DecisionPreviewing {
  @Inject Cases cases;
  @Inject Appeals appeals;
  @Inject Bar bar;
  @Inject AppealBar judging;
  @Inject Previews previews;

  /**
   * What the author of a case would read.
   *
   * @throws NoSuchCase where they do not moderate, too
   */
  public DecisionPreview of(CaseId id, @NotNull Ruling sketch) {
    return previews.of(cases.find(id).filter(bar::isTheirs).orElseThrow(NoSuchCase::new), sketch);
  }

  /**
   * What whoever appealed would read; and the author of a text, where the answer removes it.
   *
   * @throws NoSuchAppeal as for reading the appeal, with all other refusals of that
   */
  public AnswerPreview of(AppealId id, @NotNull AppealRuling sketch) {
    Appeal asked = judging.theirs(appeals.find(id));
    boolean removes =
        sketch.outcome() == AppealOutcome.OVERTURNED
            && sketch.removal() != null
            && asked.report().isPresent();
    return new AnswerPreview(
        previews.answer(sketch.answer()),
        removes ? previews.of(asked.decision().decided(), sketch.removal().ruling()) : null);
  }

  /** Until when a decision that takes effect now could be appealed against. */
  public Instant appealable() {
    return previews.appealable();
  }
}
