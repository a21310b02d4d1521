package org.praxis.training.model;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hibernate.annotations.BatchSize;
import org.praxis.communities.CommunityId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Answer;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.view.QuestionView;

/**
 * Questions with one right answer each; done when enough of them were answered rightly at one go.
 */
@Entity
@DiscriminatorValue("QUIZ")
public class QuizStep extends Step {
  @Column(name = "pass_mark")
  private Integer passMark;

  // All quizzes' questions in one statement.
  @BatchSize(size = TrackDraft.MOST_STEPS)
  @OneToMany(mappedBy = "quiz", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private Set<Question> questions = new LinkedHashSet<>();

  /** What the answers are worth. */
  public record Score(int percent, boolean passed, List<Integer> wrong) {}

  protected QuizStep() {}

  QuizStep(Stage stage, int number, TrackDraft.StepDraft draft) {
    super(stage, number, draft);
    if (draft.quiz() != null) {
      this.passMark = draft.quiz().passMark();
      for (TrackDraft.QuestionDraft question : draft.quiz().questions()) {
        questions.add(new Question(this, questions.size() + 1, question));
      }
    }
  }

  @Override
  TrackDraft.StepDraft draft(Function<CommunityId, String> communities) {
    return super.draft(communities)
        .asking(
            new TrackDraft.QuizDraft(passMark, questions.stream().map(Question::draft).toList()));
  }

  /** Marks the answers: each question answered once, nothing beside the questions. */
  public Score mark(List<Answer> answers) {
    Map<Integer, Integer> chosen = new HashMap<>();
    for (Answer answer : answers) {
      if (chosen.put(answer.question(), answer.option()) != null) {
        throw new InvalidInput("answers", "training.quiz.answeredTwice", answer.question());
      }
    }
    List<Integer> wrong = new ArrayList<>();
    for (Question question : questions) {
      Integer option = chosen.remove(question.number());
      if (option == null) {
        throw new InvalidInput("answers", "training.quiz.unanswered", question.number());
      }
      if (!question.isRight(option)) {
        wrong.add(question.number());
      }
    }
    if (!chosen.isEmpty()) {
      throw new InvalidInput(
          "answers", "training.quiz.noSuchQuestion", chosen.keySet().iterator().next());
    }
    int right = questions.size() - wrong.size();
    // Compared without rounding: two of three are not 67 percent.
    return new Score(
        right * 100 / questions.size(), right * 100 >= passMark * questions.size(), wrong);
  }

  public Integer passMark() {
    return passMark;
  }

  public List<QuestionView> view() {
    return questions.stream().map(Question::view).toList();
  }

  @Override
  public StepKind kind() {
    return StepKind.QUIZ;
  }
}
