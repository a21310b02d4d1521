package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.communities.guides.GuideId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.cowriting.ChangeRule;
import org.praxis.training.cowriting.GuideTaskDraft;

/**
 * Writing a guide with others. It is done when something of the learner's own is published there,
 * and stays done whatever others make of the guide.
 */
@Entity
@DiscriminatorValue("GUIDE")
public class GuideStep extends Step {
  private CommunityId community;

  private GuideId guide;

  @Column(name = "guide_characters")
  private Integer characters;

  protected GuideStep() {}

  GuideStep(
      Stage stage,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    super(stage, number, draft);
    GuideTaskDraft task = draft.guideTask() == null ? GuideTaskDraft.ANY : draft.guideTask();
    this.community = draft.community() == null ? null : communities.apply(draft.community());
    this.guide = task.guide();
    this.characters = task.characters();
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    GuideTaskDraft task = new GuideTaskDraft(guide, characters);
    return super.draft(communities)
        .talking(communities.apply(community))
        .cowriting(task.equals(GuideTaskDraft.ANY) ? null : task);
  }

  /** Null only in a draft that is looked at. */
  @Override
  public CommunityId community() {
    return community;
  }

  /** Which guide; null for any of the community. */
  public GuideId guide() {
    return guide;
  }

  /** What completes it. */
  public ChangeRule asked() {
    return new ChangeRule(characters);
  }

  @Override
  public StepKind kind() {
    return StepKind.GUIDE;
  }
}
