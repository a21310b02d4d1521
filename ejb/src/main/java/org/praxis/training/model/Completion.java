package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.praxis.training.StepId;

/**
 * That a step was done, when, and by which contribution if it was a discussion. It stands until a
 * trainer publishes an edition in which the step has to be done again, and is kept even then.
 */
@Entity
@Table(name = "training_completion")
public class Completion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "step_key")
  private Step step;

  @Column(name = "step_id")
  private StepId stepId;

  private UUID evidence;

  @Column(name = "completed_at")
  private Instant at;

  @Column(name = "ended_at")
  private Instant endedAt;

  private boolean stands;

  protected Completion() {}

  Completion(Enrolment enrolment, Step step, UUID evidence, Instant at) {
    this.enrolment = enrolment;
    this.step = step;
    this.stepId = step.id();
    this.evidence = evidence;
    this.at = at;
    this.stands = true;
  }

  boolean isOf(Step other) {
    return stepId.equals(other.id());
  }

  boolean stands() {
    return stands;
  }

  StepId stepId() {
    return stepId;
  }

  /** Since when it does not stand any more; null while it does. */
  Instant endedAt() {
    return endedAt;
  }

  Instant at() {
    return at;
  }
}
