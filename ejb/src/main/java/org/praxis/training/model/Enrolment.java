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
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.training.EnrolmentId;
import org.praxis.training.OtherKindOfStep;
import org.praxis.training.StepId;
import org.praxis.training.StepLocked;
import org.praxis.training.talk.TalkFacts;
import org.praxis.training.talk.TalkPlace;

/**
 * One person on one track, in the edition that they began or were moved to. What was completed
 * stays completed: doing a step again changes nothing.
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

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "edition_key")
  private Edition edition;

  private PersonId person;

  /** Which time it is that this person does it. */
  private int cycle = 1;

  @Column(name = "enrolled_at")
  private Instant enrolledAt;

  @Column(name = "due_at")
  private Instant dueAt;

  // By the edition; it is due then again when nothing is assigned any more.
  @Column(name = "promised_at")
  private Instant promisedAt;

  @Column(name = "completed_at")
  private Instant completedAt;

  // What Progress says, kept so that lists need not ask it of everybody.
  @Column(name = "steps_done")
  private int stepsDone;

  @Column(name = "steps_needed")
  private int stepsNeeded;

  @Column(name = "next_step")
  private Integer nextStep;

  @OneToMany(mappedBy = "enrolment", cascade = CascadeType.PERSIST)
  private Set<Completion> completions = new LinkedHashSet<>();

  @Version private long version;

  /**
   * What came of doing a step.
   *
   * @param news whether it was not done before
   * @param finished whether the track is finished by it, and was not before
   */
  public record Outcome(boolean news, boolean finished) {
    static final Outcome NOTHING = new Outcome(false, false);
  }

  protected Enrolment() {}

  /**
   * @param today where the learner lives, as everywhere here
   */
  public Enrolment(Edition edition, PersonId person, Instant now, LocalDate today) {
    this.id = EnrolmentId.next();
    this.track = edition.track();
    this.edition = edition;
    this.person = person;
    this.enrolledAt = now;
    this.dueAt = edition.dueAfter(now);
    this.promisedAt = dueAt;
    recount(today);
  }

  /** The person has done it before, and does it again. */
  public void follows(Enrolment finished) {
    cycle = finished.cycle + 1;
  }

  /**
   * The learner says that it is done: a page is read, a link was followed, a text is confirmed.
   *
   * @throws StepLocked when it is not open
   */
  public Outcome read(Step step, Instant now, LocalDate today) {
    if (!step.isDoneBySayingSo()) {
      throw new OtherKindOfStep();
    }
    expectOpen(step, today);
    return complete(step, null, now, today);
  }

  /**
   * The quiz of that step, which the learner may sit.
   *
   * @throws StepLocked when it is not open
   */
  public QuizStep open(Step step, LocalDate today) {
    if (!(step instanceof QuizStep quiz)) {
      throw new OtherKindOfStep();
    }
    expectOpen(step, today);
    return quiz;
  }

  /**
   * The learner has passed a sitting of it; it was open when they began. Nothing comes of one that
   * they began before they had to do it again.
   */
  public Outcome passed(QuizStep quiz, Instant begun, Instant now, LocalDate today) {
    Instant again = history(quiz.id()).againSince();
    return again != null && begun.isBefore(again)
        ? Outcome.NOTHING
        : complete(quiz, null, now, today);
  }

  /**
   * What the learner wrote in a discussion is worth so much by now, whatever led to asking. While
   * the step is locked nothing completes it. Of who has finished the track nothing is taken: it is
   * kept that something is missing.
   *
   * @param facts with all contributions that count for it, or on which something of it rests; the
   *     latter alone where they are {@linkplain #isEnough enough}
   */
  public Judged judged(DiscussionStep step, TalkFacts facts, Instant now, LocalDate today) {
    Weighing weighing = new Weighing(completions, step, facts);
    Judged judged = weighing.weigh(finished(), now);
    List<ContributionId> news = weighing.news();
    boolean open = progress(today).lock(step.id()).isEmpty();
    if (!news.isEmpty() && !finished() && open) {
      return judged.with(complete(new Completion(this, step, news, now), now, today));
    }
    return judged.back() || judged.lost() != null
        ? judged.with(new Outcome(false, finishes(now, today)))
        : judged;
  }

  /**
   * Whether these facts are enough to judge a step, and the rest of what the learner wrote need not
   * be read. There may be much of that, and it is judged after each reply.
   *
   * @param resting what the completions of the step rest on
   */
  public boolean isEnough(DiscussionStep step, TalkFacts resting) {
    return new Weighing(completions, step, resting).isEnough(finished());
  }

  /** From when on what the learner publishes counts for it; nothing where it always does. */
  public Optional<Instant> countsFrom(DiscussionStep step) {
    Optional<Instant> again = history(step.id()).endedOf(step.talk().rule());
    return step.talk().place() == TalkPlace.ANSWERING
        ? again.filter(enrolledAt::isBefore).or(() -> Optional.of(enrolledAt))
        : again;
  }

  /**
   * Somebody else says that the learner has done it: they passed it, signed it, or saw them there.
   * It may be locked again by now; it was open when the learner did it.
   */
  public Outcome credited(Step step, UUID evidence, Instant now, LocalDate today) {
    return complete(step, evidence, now, today);
  }

  /**
   * What somebody else had said is not so after all, and the learner does it again. Whoever has
   * finished the track keeps what they have.
   *
   * @return whether that changes anything
   */
  public boolean uncredited(UUID evidence, Instant now, LocalDate today) {
    if (finished()) {
      return false;
    }
    List<Completion> ended =
        completions.stream().filter(c -> c.stands() && c.isBy(evidence)).toList();
    ended.forEach(completion -> completion.end(edition.number(), now));
    recount(today);
    return !ended.isEmpty();
  }

  /**
   * @throws StepLocked when it is not open
   */
  public void expectOpen(Step step, LocalDate today) {
    progress(today)
        .lock(step.id())
        .ifPresent(
            lock -> {
              throw new StepLocked(edition.lock(lock));
            });
  }

  private Outcome complete(Step step, UUID evidence, Instant now, LocalDate today) {
    return isDone(step)
        ? Outcome.NOTHING
        : complete(new Completion(this, step, evidence, now), now, today);
  }

  private Outcome complete(Completion completion, Instant now, LocalDate today) {
    completions.add(completion);
    return new Outcome(true, finishes(now, today));
  }

  private boolean finishes(Instant now, LocalDate today) {
    boolean finishes = recount(today).finished() && completedAt == null;
    if (finishes) {
      completedAt = now;
    }
    return finishes;
  }

  private Progress recount(LocalDate today) {
    Progress progress = progress(today);
    stepsDone = progress.done();
    stepsNeeded = progress.needed();
    nextStep = progress.next().orElse(null);
    return progress;
  }

  /** How far the learner is that day. */
  public Progress progress(LocalDate today) {
    return Progress.of(
        edition.plan(),
        completions.stream()
            .filter(Completion::stands)
            .map(Completion::stepId)
            .collect(Collectors.toSet()),
        today);
  }

  public boolean isDone(Step step) {
    return completionOf(step).isPresent();
  }

  public Optional<Instant> completionOf(Step step) {
    return history(step.id()).doneAt();
  }

  /** What the learner did of a step, also what of it does not stand any more. */
  public StepHistory history(StepId step) {
    return new StepHistory(completions, step);
  }

  public boolean finished() {
    return completedAt != null;
  }

  public EnrolmentId id() {
    return id;
  }

  public Instant enrolledAt() {
    return enrolledAt;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Track track() {
    return track;
  }

  public Edition edition() {
    return edition;
  }

  public PersonId person() {
    return person;
  }
}
