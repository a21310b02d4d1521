package org.praxis.moderation.model;

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
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.NoSuchAppeal;
import org.praxis.moderation.OwnAppeal;
import org.praxis.moderation.OwnDecision;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;

/**
 * That somebody asks another moderator whether a decision against them stands: the author of what
 * it took, or whoever reported what it left (docs/adr/0040). Each asks once, and is answered once,
 * by somebody who had no part in it (docs/adr/0031).
 */
@Entity
@Table(name = "moderation_appeal")
public class Appeal {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private AppealId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "decision_key")
  private Decision decision;

  // Null where it is the author who asks.
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "report_key")
  private Report report;

  private PersonId appellant;

  // Kept here as well, so that the database, too, lets nobody judge what they decided.
  private PersonId decider;

  @Column(name = "first_decider")
  private PersonId firstDecider;

  private String reasons;

  @Column(name = "filed_at")
  private Instant filedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Enumerated(EnumType.STRING)
  private AppealOutcome outcome;

  private String answer;
  private PersonId judge;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Version private long version;

  protected Appeal() {}

  Appeal(
      Decision decision,
      PersonId appellant,
      Report report,
      String reasons,
      Instant due,
      Instant now) {
    this.id = AppealId.next();
    this.decision = decision;
    this.appellant = appellant;
    this.report = report;
    this.decider = decision.by();
    this.firstDecider = decision.overruled().orElse(null);
    this.reasons = reasons;
    this.filedAt = now;
    this.dueAt = due;
  }

  /**
   * Refuses to let anybody judge who had a part in it.
   *
   * @throws NoSuchAppeal to whoever wrote what others report, which is not theirs to know
   * @throws OwnAppeal to whoever appealed
   * @throws OwnDecision to whoever decided, now or before that
   */
  public void expectJudge(PersonId by) {
    if (report != null && by.equals(decision.decided().author())) {
      throw new NoSuchAppeal();
    }
    if (by.equals(appellant)) {
      throw new OwnAppeal();
    }
    if (by.equals(decider) || by.equals(firstDecider)) {
      throw new OwnDecision();
    }
  }

  /**
   * Says whether the decision stands, once.
   *
   * @throws ChangedMeanwhile when it is answered, or was read in another version
   */
  public void answer(AppealOutcome found, String why, PersonId by, long versionRead, Instant now) {
    expectJudge(by);
    if (outcome != null) {
      throw new ChangedMeanwhile();
    }
    ChangedMeanwhile.check(versionRead, version);
    outcome = found;
    answer = why;
    judge = by;
    answeredAt = now;
  }

  /** It is about the same as another, which was right, and is answered with that. */
  public void answer(Appeal right, Instant now) {
    answer(AppealOutcome.OVERTURNED, right.answer, right.judge, version, now);
  }

  public AppealId id() {
    return id;
  }

  public Decision decision() {
    return decision;
  }

  public PersonId appellant() {
    return appellant;
  }

  /** What was reported in vain; empty where it is the author who asks. */
  public Optional<Report> report() {
    return Optional.ofNullable(report);
  }

  /** Whose decision it is about. */
  public PersonId decider() {
    return decider;
  }

  /** Why the decision is wrong, in the words of whoever appealed. */
  public String reasons() {
    return reasons;
  }

  public Instant filedAt() {
    return filedAt;
  }

  /** By when it is to be answered. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Empty while it waits. */
  public Optional<AppealOutcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  /** Null while it waits, as are who gave it and when. */
  public String answer() {
    return answer;
  }

  public PersonId judge() {
    return judge;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public long version() {
    return version;
  }
}
