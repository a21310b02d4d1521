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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.quiz.EndedBy;
import org.praxis.training.quiz.SittingEnded;
import org.praxis.training.quiz.SittingId;
import org.praxis.training.quiz.TimeIsUp;
import org.praxis.training.quiz.event.SittingOver;
import org.praxis.training.quiz.question.Share;

/**
 * One go at a quiz: what is asked in it is settled when it begins, and what it is worth when it
 * ends.
 */
@Entity
@Table(name = "training_quiz_sitting")
public class Sitting {
  /** What was sent in time may arrive so much later. */
  public static final Duration GRACE = Duration.ofSeconds(5);

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private SittingId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "paper_key")
  private Paper paper;

  private UUID subject;
  private UUID holder;
  private PersonId person;
  private int number;
  private long seed;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Enumerated(EnumType.STRING)
  @Column(name = "ended_by")
  private EndedBy endedBy;

  private Integer percent;
  private Boolean passed;

  @Version private long version;

  protected Sitting() {}

  public Sitting(Paper paper, UUID holder, PersonId person, int number, long seed, Instant now) {
    this.id = SittingId.next();
    this.paper = paper;
    this.subject = paper.subject();
    this.holder = holder;
    this.person = person;
    this.number = number;
    this.seed = seed;
    this.begunAt = now;
    this.endsAt = paper.endOf(now);
  }

  /** Refuses an answer that comes too late. */
  public void expectOpen(Instant now) {
    if (endedAt != null) {
      throw endedBy == EndedBy.TIME ? new TimeIsUp() : new SittingEnded();
    }
    if (isLate(now)) {
      throw new TimeIsUp();
    }
  }

  /** Whether its time is over and nobody has ended it yet. */
  public boolean isLate(Instant now) {
    return endedAt == null && endsAt != null && now.isAfter(endsAt.plus(GRACE));
  }

  /**
   * Whether it is one of those that count, as the step was not to be done again after it began.
   *
   * @param since from when on they do; null for always
   */
  public boolean countsSince(Instant since) {
    return since == null || !begunAt.isBefore(since);
  }

  public boolean isOver() {
    return endedAt != null;
  }

  /**
   * It ends, now or when its time was over.
   *
   * @param sum what its questions are worth together
   */
  public SittingOver end(Share sum, int questions, Instant now) {
    endedBy = isLate(now) ? EndedBy.TIME : EndedBy.LEARNER;
    endedAt = endsAt != null && now.isAfter(endsAt) ? endsAt : now;
    Share share = questions == 0 ? Share.NONE : sum.dividedBy(questions);
    percent = share.percent();
    passed = share.isAtLeast(paper.passMark());
    return new SittingOver(id.value(), subject, holder, percent, passed, begunAt, endedAt);
  }

  public SittingId id() {
    return id;
  }

  public Paper paper() {
    return paper;
  }

  public UUID holder() {
    return holder;
  }

  public UUID subject() {
    return subject;
  }

  public int number() {
    return number;
  }

  public long seed() {
    return seed;
  }

  public Instant begunAt() {
    return begunAt;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public EndedBy endedBy() {
    return endedBy;
  }

  public Integer percent() {
    return percent;
  }

  public boolean passed() {
    return Boolean.TRUE.equals(passed);
  }
}
