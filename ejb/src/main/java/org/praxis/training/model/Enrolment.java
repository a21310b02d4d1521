package org.praxis.training.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.training.Answer;
import org.praxis.training.EnrolmentId;
import org.praxis.training.OtherKindOfStep;

/**
 * One person on one track. What was completed stays completed: doing a step again changes nothing.
 */
@Entity
@Table(name = "training_enrolment")
public class Enrolment {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private EnrolmentId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private PersonId person;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  @OneToMany(mappedBy = "enrolment", cascade = CascadeType.PERSIST)
  private Set<Completion> completions = new LinkedHashSet<>();

  @Version private long version;

  protected Enrolment() {}

  public Enrolment(Track track, PersonId person, Instant now) {
    this.id = EnrolmentId.next();
    this.track = track;
    this.person = person;
    this.enrolledAt = now;
    this.dueAt = track.dueAfter(now);
  }

  /** The learner has read the page. Says whether that was news. */
  public boolean read(Step step, Instant now) {
    if (!(step instanceof PageStep)) {
      throw new OtherKindOfStep();
    }
    return complete(step, null, now);
  }

  /** The learner answers the quiz; enough right answers complete it. */
  public Attempt attempt(Step step, List<Answer> answers, int number, Instant now) {
    if (!(step instanceof QuizStep quiz)) {
      throw new OtherKindOfStep();
    }
    Attempt attempt = new Attempt(this, quiz, number, answers, now);
    if (attempt.score().passed()) {
      complete(quiz, null, now);
    }
    return attempt;
  }

  /** An answer of the learner was published in the step's community. Says whether that was news. */
  public boolean answered(DiscussionStep step, UUID contribution, Instant now) {
    return complete(step, contribution, now);
  }

  private boolean complete(Step step, UUID evidence, Instant now) {
    if (isDone(step)) {
      return false;
    }
    completions.add(new Completion(this, step, evidence, now));
    if (track.steps().stream().allMatch(this::isDone)) {
      completedAt = now;
    }
    return true;
  }

  public boolean isDone(Step step) {
    return completionOf(step).isPresent();
  }

  public Optional<Instant> completionOf(Step step) {
    return completions.stream().filter(c -> c.isOf(step)).map(Completion::at).findFirst();
  }

  public boolean finished() {
    return completedAt != null;
  }

  public EnrolmentId id() {
    return id;
  }

  public Track track() {
    return track;
  }

  public PersonId person() {
    return person;
  }
}
