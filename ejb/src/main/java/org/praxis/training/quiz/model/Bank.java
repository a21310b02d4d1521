package org.praxis.training.quiz.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.quiz.BankDraft;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.NotYourBank;

/** Questions that a trainer keeps together, for themselves or for all trainers to draw from. */
@Entity
@Table(name = "training_quiz_bank")
public class Bank {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private BankId id;
  private PersonId owner;
  private String title;
  private boolean shared;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private long version;

  protected Bank() {}

  public Bank(BankDraft draft, PersonId owner, Instant now) {
    this.id = BankId.next();
    this.owner = owner;
    this.createdAt = now;
    describe(draft);
  }

  private void describe(BankDraft draft) {
    this.title = draft.title();
    this.shared = Boolean.TRUE.equals(draft.shared());
  }

  /** Only who keeps it changes it. */
  public void change(BankDraft draft, long shown) {
    ChangedMeanwhile.check(shown, version);
    describe(draft);
  }

  public boolean isOpenTo(PersonId trainer) {
    return shared || owner.equals(trainer);
  }

  /** Whoever may look into it and does not keep it is told so. */
  public Bank expectKeptBy(PersonId trainer) {
    if (!owner.equals(trainer)) {
      throw new NotYourBank();
    }
    return this;
  }

  public BankId id() {
    return id;
  }

  public PersonId owner() {
    return owner;
  }

  public String title() {
    return title;
  }

  public boolean shared() {
    return shared;
  }

  public long version() {
    return version;
  }
}
