package org.praxis.training.talk.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;

/**
 * That an expert approves of what a learner wrote, for a step in all its editions. It is kept when
 * it is taken back.
 */
@Entity
@Table(name = "training_talk_approval")
public class Approval {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @Column(name = "step_id")
  private StepId step;

  private ContributionId contribution;

  private PersonId expert;

  private String reason;

  @Column(name = "approved_at")
  private Instant at;

  @Column(name = "taken_back_at")
  private Instant takenBackAt;

  protected Approval() {}

  /**
   * @param reason in the expert's words; null where they give none
   */
  public Approval(
      StepId step, ContributionId contribution, PersonId expert, String reason, Instant now) {
    this.step = step;
    this.contribution = contribution;
    this.expert = expert;
    this.reason = reason == null || reason.isBlank() ? null : Markup.line(reason);
    this.at = now;
  }

  public void takeBack(Instant now) {
    takenBackAt = now;
  }

  public StepId step() {
    return step;
  }

  public ContributionId contribution() {
    return contribution;
  }

  public PersonId expert() {
    return expert;
  }

  public String reason() {
    return reason;
  }

  public Instant at() {
    return at;
  }
}
