package org.praxis.training.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.praxis.training.Answer;

/** One go at a quiz, with the answers as they were given. */
@Entity
@Table(name = "training_attempt")
public class Attempt {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "enrolment_key")
  private Enrolment enrolment;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "step_key")
  private Step quiz;

  private int number;
  private int percent;
  private boolean passed;

  @Column(name = "attempted_at")
  private Instant at;

  @ElementCollection
  @CollectionTable(
      name = "training_attempt_answer",
      joinColumns = @JoinColumn(name = "attempt_key"))
  @MapKeyColumn(name = "question_number")
  @Column(name = "option_number")
  private Map<Integer, Integer> answers = new TreeMap<>();

  @Transient private QuizStep.Score score;
  @Transient private Enrolment.Outcome outcome = Enrolment.Outcome.NOTHING;

  protected Attempt() {}

  Attempt(Enrolment enrolment, QuizStep quiz, int number, List<Answer> answers, Instant now) {
    this.score = quiz.mark(answers);
    this.enrolment = enrolment;
    this.quiz = quiz;
    this.number = number;
    this.percent = score.percent();
    this.passed = score.passed();
    this.at = now;
    answers.forEach(answer -> this.answers.put(answer.question(), answer.option()));
  }

  void ledTo(Enrolment.Outcome what) {
    outcome = what;
  }

  /** What came of it. */
  public Enrolment.Outcome outcome() {
    return outcome;
  }

  public QuizStep.Score score() {
    return score;
  }
}
