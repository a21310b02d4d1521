package org.praxis.training.model;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.quiz.PaperId;
import org.praxis.training.quiz.QuizDraft;

/** A quiz; done when a sitting of it is passed. What is asked stands in its paper. */
@Entity
@DiscriminatorValue("QUIZ")
public class QuizStep extends Step {
  @Column(name = "paper")
  private PaperId paper;

  // Until it is published.
  @Transient private QuizDraft draft;

  protected QuizStep() {}

  QuizStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    this.draft = draft.quiz() == null ? new QuizDraft(null, null) : draft.quiz();
  }

  /** It is published; learners sit this paper. */
  public void ask(PaperId published) {
    paper = published;
  }

  /** Null while it is a draft that is looked at. */
  public PaperId paper() {
    return paper;
  }

  /** Null where it comes from the database: the paper says it. */
  public QuizDraft asked() {
    return draft;
  }

  @Override
  public StepKind kind() {
    return StepKind.QUIZ;
  }
}
