package org.praxis.training.model;

import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkRule;
import org.praxis.training.talk.model.TalkTerms;

/**
 * Talking in a community: under colleagues' questions, or in a topic. It is done when what the
 * learner wrote there satisfies its rule.
 */
@Entity
@DiscriminatorValue("DISCUSSION")
public class DiscussionStep extends Step {
  private CommunityId community;

  @Embedded private TalkTerms talk;

  protected DiscussionStep() {}

  DiscussionStep(
      Stage stage,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    super(stage, number, draft);
    this.community = draft.community() == null ? null : communities.apply(draft.community());
    this.talk = new TalkTerms(draft.talk() == null ? TalkDraft.ANSWERING : draft.talk());
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities).talking(communities.apply(community)).discussing(talk.draft());
  }

  /** Where it is talked about, and what completes it. */
  public TalkTerms talk() {
    return talk;
  }

  @Override
  public Optional<TalkRule> rule() {
    return Optional.of(talk.rule());
  }

  @Override
  public CommunityId community() {
    return community;
  }

  @Override
  public StepKind kind() {
    return StepKind.DISCUSSION;
  }
}
