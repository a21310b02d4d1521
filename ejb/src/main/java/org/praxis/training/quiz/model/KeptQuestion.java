package org.praxis.training.quiz.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.training.quiz.QuestionId;
import org.praxis.training.quiz.question.QuestionDraft;

/**
 * A question as long as it is the same one, in a bank or a quiz's own. What it says is in its
 * wordings, of which none ever changes.
 */
@Entity
@Table(name = "training_quiz_question")
public class KeptQuestion {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private QuestionId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "bank_key")
  private Bank bank;

  private UUID subject;
  private String category;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "wording_key")
  private QuestionWording wording;

  @Column(name = "removed_at")
  private Instant removedAt;

  @Version private long version;

  protected KeptQuestion() {}

  private KeptQuestion(Bank bank, UUID subject, String category) {
    this.id = QuestionId.next();
    this.bank = bank;
    this.subject = subject;
    this.category = category;
  }

  public static KeptQuestion in(Bank bank, String category) {
    return new KeptQuestion(bank, null, category);
  }

  /** A quiz's own, which nobody finds in a bank. */
  public static KeptQuestion about(UUID subject) {
    return new KeptQuestion(null, subject, "");
  }

  /** Says it otherwise from now on; sittings that asked it before keep what they asked. */
  public QuestionWording say(QuestionDraft draft, PersonId by, Instant now) {
    if (wording == null || !wording.draft().equals(draft)) {
      wording = new QuestionWording(this, wording == null ? 1 : wording.number() + 1, draft, by, now);
    }
    return wording;
  }

  public void move(String toCategory, long shown) {
    ChangedMeanwhile.check(shown, version);
    category = toCategory;
  }

  /** It is drawn no more; who was asked it can still read it. */
  public void remove(Instant now) {
    removedAt = now;
  }

  public QuestionId id() {
    return id;
  }

  public Bank bank() {
    return bank;
  }

  public String category() {
    return category;
  }

  public QuestionWording wording() {
    return wording;
  }

  public long version() {
    return version;
  }
}
