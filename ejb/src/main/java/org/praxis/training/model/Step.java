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
import java.util.function.Function;
import org.praxis.communities.CommunityId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;

/** One thing to do on a track. What completes it depends on its kind. */
@Entity
@Table(name = "training_step")
@DiscriminatorColumn(name = "kind")
public abstract class Step {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_key")
  private Track track;

  private int number;
  private String title;
  private String text;

  protected Step() {}

  Step(Track track, int number, TrackDraft.StepDraft draft) {
    this.track = track;
    this.number = number;
    this.title = Markup.line(draft.title());
    this.text = new Markup(draft.text()).source();
    if (draft.kind() != StepKind.QUIZ && draft.quiz() != null) {
      throw new InvalidInput(field(number, "questions"), "training.step.questionsOnlyInQuiz");
    }
    if (draft.kind() != StepKind.DISCUSSION && draft.community() != null) {
      throw new InvalidInput(field(number, "community"), "training.step.communityOnlyInDiscussion");
    }
  }

  static Step of(
      Track track,
      int number,
      TrackDraft.StepDraft draft,
      Function<String, CommunityId> communities) {
    return switch (draft.kind()) {
      case PAGE -> new PageStep(track, number, draft);
      case QUIZ -> new QuizStep(track, number, draft);
      case LINK, ACKNOWLEDGEMENT -> new PageStep(track, number, draft);
      case DISCUSSION -> new DiscussionStep(track, number, draft, communities);
    };
  }

  /** Where in the draft that value stands. */
  static String field(int number, String name) {
    return "steps[" + (number - 1) + "]." + name;
  }

  public abstract StepKind kind();

  public int number() {
    return number;
  }

  public String title() {
    return title;
  }

  public Markup text() {
    return new Markup(text);
  }
}
