package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** Answering a colleague's question in a community; done when the answer is published there. */
@Entity
@DiscriminatorValue("DISCUSSION")
public class DiscussionStep extends Step {
  private CommunityId community;

  protected DiscussionStep() {}

  DiscussionStep(
      Stage stage,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    super(stage, number, draft);
    this.community = draft.community() == null ? null : communities.apply(draft.community());
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).talking(communities.apply(community));
  }

  public CommunityId community() {
    return community;
  }

  @Override
  public StepKind kind() {
    return StepKind.DISCUSSION;
  }
}
