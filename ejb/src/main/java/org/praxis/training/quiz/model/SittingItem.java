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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.json.Json;
import org.praxis.training.quiz.AnswerChecked;
import org.praxis.training.quiz.question.Given;
import org.praxis.training.quiz.question.Marked;

/** One question of a sitting, with its answer as it is so far. */
@Entity
@Table(name = "training_quiz_item")
public class SittingItem {
  private static final int DIGITS = 8;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "sitting_key")
  private Sitting sitting;

  private int number;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "wording_key")
  private QuestionWording wording;

  @JdbcTypeCode(SqlTypes.JSON)
  private String answer;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column(name = "checked_at")
  private Instant checkedAt;

  @Column(precision = 9, scale = 8)
  private BigDecimal credit;

  @Version private long version;

  protected SittingItem() {}

  public SittingItem(Sitting sitting, int number, QuestionWording wording) {
    this.sitting = sitting;
    this.number = number;
    this.wording = wording;
  }

  /**
   * Saves an answer. The same again is no news, whichever version its sender saw; another one is
   * refused where somebody else answered since.
   *
   * @param shown the version that its sender saw; null where that does not matter
   * @return whether it was news
   */
  public boolean answer(Given given, Long shown, Instant now) {
    Given said = given == null || given.isEmpty() ? null : given;
    if (java.util.Objects.equals(said, given().orElse(null))) {
      return false;
    }
    if (checkedAt != null) {
      throw new AnswerChecked();
    }
    if (shown != null) {
      ChangedMeanwhile.check(shown, version);
    }
    answer = said == null ? null : Json.write(said);
    answeredAt = said == null ? null : now;
    return true;
  }

  /** Marked before the sitting ends; stands from now on. */
  public void check(Instant now) {
    if (checkedAt == null) {
      checkedAt = now;
    }
  }

  /** What it is worth in the end. */
  public void credit(Marked marked) {
    credit =
        new BigDecimal(marked.credit().part())
            .divide(new BigDecimal(marked.credit().whole()), DIGITS, RoundingMode.HALF_UP);
  }

  public Optional<Given> given() {
    return Optional.ofNullable(answer).map(text -> Json.read(text, Given.class));
  }

  public int number() {
    return number;
  }

  public QuestionWording wording() {
    return wording;
  }

  public Sitting sitting() {
    return sitting;
  }

  public boolean isChecked() {
    return checkedAt != null;
  }

  public long version() {
    return version;
  }
}
