package org.praxis.training.model;

import static org.praxis.platform.AnyOf.values;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.ContributionId;
import org.praxis.training.StepId;
import org.praxis.training.talk.LossReason;
import org.praxis.training.talk.TalkFacts;
import org.praxis.training.talk.TalkRule;

/**
 * That a step was done, when, and by which contributions if it was a discussion. It stands until a
 * trainer publishes an edition in which the step has to be done again, and is kept even then. Of a
 * discussion it may not stand while that on which it rests is gone, of a session when a trainer
 * corrects who was there.
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

  private boolean stands;

  // Number of the edition since which it has to be done again, set for many at once by the
  // database, or where a mark is corrected.
  @Column(name = "ended_by")
  private Integer endedBy;

  @Column(name = "ended_at")
  private Instant endedAt;

  // On what it rests; null where nothing was written.
  private UUID[] contributions;

  @Column(name = "lost_at")
  private Instant lostAt;

  @Enumerated(EnumType.STRING)
  private LossReason lost;

  protected Completion() {}

  Completion(Enrolment enrolment, Step step, UUID evidence, Instant at) {
    this.enrolment = enrolment;
    this.step = step;
    this.stepId = step.id();
    this.evidence = evidence;
    this.at = at;
    this.stands = true;
  }

  /** By what the learner wrote. */
  Completion(Enrolment enrolment, Step step, List<ContributionId> written, Instant at) {
    this(enrolment, step, written.get(0).value(), at);
    this.contributions = values(written);
  }

  List<ContributionId> contributions() {
    return contributions == null
        ? List.of()
        : Stream.of(contributions).map(ContributionId::new).toList();
  }

  /** Whether that on which it rests satisfies the rule by which it was done. */
  boolean isSupported(TalkFacts facts) {
    return contributions == null || holds(facts.only(contributions()));
  }

  /** Whether all that there is satisfies that rule. */
  boolean holds(TalkFacts facts) {
    return step.rule().map(rule -> rule.judge(facts).holds()).orElse(true);
  }

  /** What of it does. */
  List<ContributionId> evidence(TalkFacts facts) {
    return step.rule().map(rule -> rule.judge(facts).evidence()).orElse(List.of());
  }

  /** It stands, and rests on these from now on; nothing is missing. */
  void restOn(List<ContributionId> others) {
    contributions = values(others);
    evidence = contributions[0];
    standAgain();
  }

  /** As if nothing had been missing. */
  void standAgain() {
    stands = true;
    lost = null;
    lostAt = null;
  }

  /**
   * Some of that on which it rests is gone. Since when and why is kept from the first time on.
   *
   * @return whether it stood until now and does not any more
   */
  boolean lose(LossReason why, Instant now, boolean falls) {
    if (lost == null) {
      lost = why;
      lostAt = now;
    }
    boolean fell = falls && stands;
    stands = stands && !falls;
    return fell;
  }

  /**
   * This one stands, and that one does not: each is what the other was. So no two ever stand at
   * once, in whichever order the database hears of it.
   */
  void exchange(Completion earlier) {
    UUID itsEvidence = earlier.evidence;
    UUID[] itsContributions = earlier.contributions;
    Instant itsDate = earlier.at;
    Step itsStep = earlier.step;
    earlier.evidence = evidence;
    earlier.contributions = contributions;
    earlier.at = at;
    earlier.step = step;
    earlier.lost = null;
    earlier.lostAt = null;
    evidence = itsEvidence;
    contributions = itsContributions;
    at = itsDate;
    step = itsStep;
    standAgain();
  }

  /** Whether an edition asked to do it again. */
  boolean isEnded() {
    return endedBy != null;
  }

  Optional<LossReason> lost() {
    return Optional.ofNullable(lost);
  }

  Optional<Instant> lostAt() {
    return Optional.ofNullable(lostAt);
  }

  boolean isBy(TalkRule rule) {
    return step.rule().filter(rule::equals).isPresent();
  }

  boolean isBy(UUID proof) {
    return proof.equals(evidence);
  }

  boolean isOf(Step other) {
    return stepId.equals(other.id());
  }

  /**
   * It does not stand any more; it is kept.
   *
   * @param edition that the learner is on
   */
  void end(int edition, Instant now) {
    this.stands = false;
    this.endedBy = edition;
    this.endedAt = now;
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
