package org.praxis.training.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;
import org.praxis.training.LockReason;
import org.praxis.training.NoSuchStep;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.view.LockView;

/** What a track asked from one day on. It never changes; who began it may finish it. */
@Entity
@Table(name = "training_edition")
public class Edition {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private int number;
  private String title;
  private String summary;
  private int days;

  @Column(name = "stages_in_order")
  private boolean stagesInOrder;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private PersonId publisher;

  private String note;

  @BatchSize(size = 100)
  @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Stage> stages = new LinkedHashSet<>();

  @BatchSize(size = 100)
  @OneToMany(mappedBy = "edition", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Step> steps = new LinkedHashSet<>();

  // What waits for what: of all steps at once, since whoever asks for one asks for all.
  @BatchSize(size = 100)
  @ElementCollection
  @CollectionTable(name = "training_prerequisite", joinColumns = @JoinColumn(name = "edition_key"))
  private Set<Prerequisite> prerequisites = new LinkedHashSet<>();

  @Embeddable
  record Prerequisite(
      @Column(name = "step_id") StepId step, @Column(name = "needs_id") StepId needs) {}

  protected Edition() {}

  /** Also of a draft with gaps, which is only looked at. */
  public Edition(
      Track track,
      int number,
      TrackDraft draft,
      Function<String, CommunityId> communities,
      PersonId publisher,
      String note,
      Instant now) {
    this.track = track;
    this.number = number;
    this.title = Markup.line(draft.title());
    this.summary = Markup.line(draft.summary());
    this.days = draft.days();
    this.stagesInOrder = draft.stagesInOrder();
    this.publisher = publisher;
    this.publishedAt = now;
    this.note = note;
    for (TrackDraft.StageDraft stageDraft : draft.stages()) {
      Stage stage = new Stage(this, stages.size() + 1, stageDraft);
      stages.add(stage);
      for (TrackDraft.StepDraft step : stageDraft.steps()) {
        steps.add(Step.of(stage, steps.size() + 1, step, communities));
      }
    }
    Set<StepId> known = steps.stream().map(Step::id).collect(Collectors.toSet());
    for (TrackDraft.StepDraft step : draft.steps()) {
      step.after().stream()
          .filter(known::contains)
          .forEach(before -> prerequisites.add(new Prerequisite(step.id(), before)));
    }
  }

  /** As a draft that would change nothing. */
  public TrackDraft draft(
      Function<CommunityId, String> communities, Function<PaperId, QuizDraft> quizzes) {
    return new TrackDraft(
        track.slug(),
        title,
        summary,
        days,
        stagesInOrder,
        stages.stream()
            .map(
                stage ->
                    stage.draft(
                        stepsOf(stage).stream()
                            .map(
                                step ->
                                    draft(step, communities, quizzes).after(inOrder(after(step))))
                            .toList()))
            .toList());
  }

  private static TrackDraft.StepDraft draft(
      Step step, Function<CommunityId, String> communities, Function<PaperId, QuizDraft> quizzes) {
    TrackDraft.StepDraft draft = step.draft(communities);
    if (!(step instanceof QuizStep quiz)) {
      return draft;
    }
    return draft.asking(quiz.paper() == null ? quiz.asked() : quizzes.apply(quiz.paper()));
  }

  /** The rules alone. */
  public Plan plan() {
    return new Plan(
        stagesInOrder,
        stages.stream()
            .map(
                stage ->
                    stage.plan(
                        stepsOf(stage).stream().map(step -> step.plan(after(step))).toList()))
            .toList());
  }

  private Set<StepId> after(Step step) {
    return prerequisites.stream()
        .filter(one -> one.step().equals(step.id()))
        .map(Prerequisite::needs)
        .collect(Collectors.toSet());
  }

  private List<StepId> inOrder(Set<StepId> ids) {
    return steps.stream().map(Step::id).filter(ids::contains).toList();
  }

  private List<Step> stepsOf(Stage stage) {
    return steps.stream().filter(step -> step.stage().number() == stage.number()).toList();
  }

  public LockView lock(Progress.Lock lock) {
    String what =
        lock.reason() == LockReason.AFTER
            ? step(lock.number()).title()
            : lock.reason() == LockReason.NEEDS ? stages().get(lock.number() - 1).title() : null;
    return new LockView(lock.reason(), lock.number(), what, lock.on());
  }

  public Instant dueAfter(Instant start) {
    return start.plus(Duration.ofDays(days));
  }

  public Step step(int number) {
    return steps.stream()
        .filter(s -> s.number() == number)
        .findFirst()
        .orElseThrow(NoSuchStep::new);
  }

  public Step step(StepId id) {
    return steps.stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(NoSuchStep::new);
  }

  public List<Stage> stages() {
    return List.copyOf(stages);
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  /** Inside of the feature: whole sets of enrolments are moved by it. */
  public Long key() {
    return key;
  }

  public Track track() {
    return track;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public String summary() {
    return summary;
  }

  public int days() {
    return days;
  }

  public boolean stagesInOrder() {
    return stagesInOrder;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public PersonId publisher() {
    return publisher;
  }

  public String note() {
    return note;
  }
}
