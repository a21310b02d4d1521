package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** Something elsewhere; the learner says when they have been there. */
@Entity
@DiscriminatorValue("LINK")
public class LinkStep extends Step {
  private String link;

  protected LinkStep() {}

  LinkStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    this.link = draft.link() == null ? null : draft.link().strip();
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).linking(link);
  }

  @Override
  boolean isDoneBySayingSo() {
    return true;
  }

  /** Begins with https. */
  public String link() {
    return link;
  }

  @Override
  public StepKind kind() {
    return StepKind.LINK;
  }
}
