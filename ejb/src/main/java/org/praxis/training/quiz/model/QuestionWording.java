package org.praxis.training.quiz.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.people.PersonId;
import org.praxis.platform.json.Json;
import org.praxis.training.quiz.question.Question;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.quiz.question.QuestionKind;

/** What a question said from one change to the next. */
@Entity
@Immutable
@Table(name = "training_quiz_wording")
public class QuestionWording {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "question_key")
  private KeptQuestion question;

  private int number;

  @Enumerated(EnumType.STRING)
  private QuestionKind kind;

  private String called;

  @JdbcTypeCode(SqlTypes.JSON)
  private String content;

  @Column(name = "written_by")
  private PersonId writtenBy;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected QuestionWording() {}

  QuestionWording(KeptQuestion question, int number, QuestionDraft draft, PersonId by, Instant now) {
    this.question = question;
    this.number = number;
    this.kind = draft.kind();
    this.called = draft.called();
    this.content = Json.write(draft);
    this.writtenBy = by;
    this.writtenAt = now;
  }

  public QuestionDraft draft() {
    return Json.read(content, QuestionDraft.class);
  }

  public Question asked() {
    return draft().question(1, "");
  }

  public Long key() {
    return key;
  }

  public KeptQuestion question() {
    return question;
  }

  public int number() {
    return number;
  }
}
