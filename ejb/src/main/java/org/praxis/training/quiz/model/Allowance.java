package org.praxis.training.quiz.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.praxis.people.PersonId;

/** That a learner may begin one sitting more than their quiz says. */
@Entity
@Table(name = "training_quiz_allowance")
public class Allowance {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private UUID subject;
  private UUID holder;

  @Column(name = "allowed_by")
  private PersonId allowedBy;

  @Column(name = "allowed_at")
  private Instant allowedAt;

  protected Allowance() {}

  public Allowance(UUID subject, UUID holder, PersonId allowedBy, Instant now) {
    this.subject = subject;
    this.holder = holder;
    this.allowedBy = allowedBy;
    this.allowedAt = now;
  }
}
