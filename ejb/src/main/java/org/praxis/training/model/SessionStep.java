package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/**
 * A classroom or online session. When it is belongs to the step through all editions, and is kept
 * by {@code org.praxis.training.sessions}; done when a trainer says that the learner was there.
 */
@Entity
@DiscriminatorValue("SESSION")
public class SessionStep extends Step {
  @Column(name = "least_minutes")
  private Integer leastMinutes;

  @Column(name = "manager_approval")
  private Boolean approval;

  protected SessionStep() {}

  SessionStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    this.leastMinutes = draft.session() == null ? null : draft.session().minutes();
    this.approval = draft.session() != null && draft.session().approval();
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities)
        .meeting(
            leastMinutes == null && !approval
                ? null
                : new TrackDraft.SessionDraft(leastMinutes, approval));
  }

  /** Minutes of attendance that complete it; null where it is enough to have been there. */
  public Integer leastMinutes() {
    return leastMinutes;
  }

  /**
   * @param minutes that somebody was there; null where nobody counted them
   */
  public boolean isEnough(Integer minutes) {
    return leastMinutes == null || minutes == null || minutes >= leastMinutes;
  }

  /** Whether a learner's manager decides who gets a seat. */
  public boolean needsApproval() {
    return approval;
  }

  @Override
  public StepKind kind() {
    return StepKind.SESSION;
  }
}
