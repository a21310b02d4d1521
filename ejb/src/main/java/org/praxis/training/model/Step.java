package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.annotations.ConcreteProxy;
import org.praxis.communities.CommunityId;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.talk.TalkRule;

/** One thing to do in an edition of a track. What completes it depends on its kind. */
@Entity
@Table(name = "training_step")
@DiscriminatorColumn(name = "kind")
@ConcreteProxy // what a step is is asked by its class, also where a completion refers to it
public abstract class Step {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private StepId id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "edition_key")
  private Edition edition;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "stage_key")
  private Stage stage;

  private int number;
  private String title;
  private String text;
  private boolean optional;

  @Column(name = "opens_on")
  private LocalDate opensOn;

  protected Step() {}

  Step(Stage stage, int number, TrackDraft.StepDraft draft) {
    this.id = draft.id();
    this.edition = stage.edition();
    this.stage = stage;
    this.number = number;
    this.title = Markup.line(draft.title());
    this.text = draft.text() == null ? "" : new Markup(draft.text()).source();
    this.optional = draft.optional();
    this.opensOn = draft.opensOn();
  }

  static Step of(
      Stage stage,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    return switch (draft.kind()) {
      case PAGE -> new PageStep(stage, number, draft);
      case QUIZ -> new QuizStep(stage, number, draft);
      case DISCUSSION -> new DiscussionStep(stage, number, draft, communities);
      case LINK -> new LinkStep(stage, number, draft);
      case ACKNOWLEDGEMENT -> new AcknowledgementStep(stage, number, draft);
      case FILE -> new FileStep(stage, number, draft);
      case ASSIGNMENT -> new AssignmentStep(stage, number, draft);
      case SIGN_OFF -> new SignOffStep(stage, number, draft);
      case SESSION -> new SessionStep(stage, number, draft);
      case GUIDE -> new GuideStep(stage, number, draft, communities);
    };
  }

  /**
   * As a draft that would change nothing, without what it waits for, which the edition knows; each
   * kind adds what it has beside.
   */
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return new TrackDraft.StepDraft(
        id,
        kind(),
        title,
        text.isEmpty() ? null : text,
        optional,
        opensOn,
        List.of(),
        null,
        null,
        null,
        null);
  }

  Plan.StepPlan plan(Set<StepId> after) {
    return new Plan.StepPlan(id, optional, opensOn, after);
  }

  public abstract StepKind kind();

  /** Whether it is done by the learner's word. */
  boolean isDoneBySayingSo() {
    return false;
  }

  /** What colleagues have to make of what the learner writes; nothing where nobody writes. */
  public Optional<TalkRule> rule() {
    return Optional.empty();
  }

  /** Where learners write; null where nobody does. */
  public CommunityId community() {
    return null;
  }

  public StepId id() {
    return id;
  }

  public Edition edition() {
    return edition;
  }

  public Stage stage() {
    return stage;
  }

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public Markup text() {
    return new Markup(text);
  }

  public boolean optional() {
    return optional;
  }

  public LocalDate opensOn() {
    return opensOn;
  }
}
