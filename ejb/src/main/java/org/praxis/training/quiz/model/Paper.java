package org.praxis.training.quiz.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.Immutable;
import org.praxis.training.quiz.DrawDraft;
import org.praxis.training.quiz.FeedbackTime;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.QuizDraft;

/** A quiz as it was published. Whoever began it goes on with it, whatever is published later. */
@Entity
@Immutable
@Table(name = "training_quiz_paper")
public class Paper {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private PaperId id;
  private UUID subject;

  @Column(name = "pass_mark")
  private int passMark;

  private Integer attempts;
  private Integer minutes;
  private boolean shuffle;

  @Enumerated(EnumType.STRING)
  private FeedbackTime feedback;

  @Column(name = "made_at")
  private Instant madeAt;

  @ElementCollection
  @CollectionTable(name = "training_quiz_part", joinColumns = @JoinColumn(name = "paper_key"))
  @OrderColumn(name = "position")
  private List<Part> parts = new ArrayList<>();

  protected Paper() {}

  public Paper(UUID subject, QuizDraft draft, List<Part> parts, Instant now) {
    this.id = PaperId.next();
    this.subject = subject;
    this.passMark = draft.passMark();
    this.attempts = draft.attempts();
    this.minutes = draft.minutes();
    this.shuffle = draft.shuffle();
    this.feedback = draft.feedback();
    this.madeAt = now;
    this.parts.addAll(parts);
  }

  /** Whether it asks the same in the same way. */
  public boolean isLike(Paper other) {
    return passMark == other.passMark
        && shuffle == other.shuffle
        && feedback == other.feedback
        && Objects.equals(attempts, other.attempts)
        && Objects.equals(minutes, other.minutes)
        && List.copyOf(parts).equals(List.copyOf(other.parts));
  }

  /** How many sittings a learner has; null for as many as they like. */
  public Integer attempts() {
    return attempts;
  }

  /** When a sitting that begins now is over; null where time does not matter. */
  public Instant endOf(Instant begin) {
    return minutes == null ? null : begin.plus(Duration.ofMinutes(minutes));
  }

  /** How many questions a sitting has. */
  public int size() {
    return parts.stream().mapToInt(Part::size).sum();
  }

  /** Its own, which come first. */
  public List<QuestionWording> questions() {
    return parts.stream().map(Part::wording).filter(Objects::nonNull).toList();
  }

  /** What it draws from banks, in order. */
  public List<DrawDraft> draws() {
    return draw().map(Part::draw).toList();
  }

  /** From which banks it draws, in the same order. */
  public List<Bank> banks() {
    return draw().map(Part::bank).toList();
  }

  private Stream<Part> draw() {
    return parts.stream().filter(part -> part.bank() != null);
  }

  public PaperId id() {
    return id;
  }

  public UUID subject() {
    return subject;
  }

  public int passMark() {
    return passMark;
  }

  public Integer minutes() {
    return minutes;
  }

  public boolean shuffle() {
    return shuffle;
  }

  public FeedbackTime feedback() {
    return feedback;
  }

  public List<Part> parts() {
    return List.copyOf(parts);
  }
}
