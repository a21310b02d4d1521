package org.praxis.training.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.view.CommunityRow;
import org.praxis.training.StepKind;

/**
 * A step as the learner sees it.
 *
 * @param html safe to be shown as it is
 * @param community of a discussion, else null
 * @param passMark least share of right answers in percent, for a quiz, else null
 * @param completedAt null until the reader has done it
 */
public record StepView(
    int number,
    StepKind kind,
    String title,
    String html,
    CommunityRow community,
    Integer passMark,
    List<QuestionView> questions,
    Instant completedAt) {
  public StepView {
    questions = List.copyOf(questions);
  }

  public boolean done() {
    return completedAt != null;
  }
}
