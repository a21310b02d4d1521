package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** Answering a colleague's question in a community; done when the answer is published there. */
@Entity
@DiscriminatorValue("DISCUSSION")
public class DiscussionStep extends Step {
  private CommunityId community;

  protected DiscussionStep() {}

  DiscussionStep(
      Track track,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    super(track, number, draft);
    if (draft.community() == null) {
      throw new InvalidInput(field(number, "community"), "training.step.communityNeeded");
    }
    this.community = communities.apply(draft.community());
    if (community == null) {
      throw new InvalidInput(
          field(number, "community"), "training.step.communityUnknown", draft.community());
    }
  }

  public CommunityId community() {
    return community;
  }

  @Override
  public StepKind kind() {
    return StepKind.DISCUSSION;
  }
}
