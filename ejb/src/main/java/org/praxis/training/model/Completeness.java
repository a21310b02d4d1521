package org.praxis.training.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.view.Gap;

/**
 * What a draft lacks before an edition can be made of it. An edition without gaps can be finished:
 * whoever does all that is not optional never waits for what waits for them.
 */
public final class Completeness {
  // They say enough without a text of their own.
  private static final Set<StepKind> SILENT =
      EnumSet.of(StepKind.QUIZ, StepKind.LINK, StepKind.FILE, StepKind.SESSION, StepKind.GUIDE);

  private final TrackDraft draft;
  private final Predicate<String> communities;
  private final Draws draws;
  private final Ordering ordering;
  private final Map<StepId, String> titles = new HashMap<>();
  private final List<Gap> gaps = new ArrayList<>();

  /** What quizzes lack that draw from banks, which stand elsewhere. */
  public interface Draws {
    /** Of drafts that say nothing of banks. */
    Draws NONE = (quiz, field) -> List.of();

    /**
     * @param field where the quiz stands, with a point at its end
     */
    List<InvalidInput> missing(QuizDraft quiz, String field);
  }

  private Completeness(TrackDraft draft, Predicate<String> communities, Draws draws) {
    this.draft = draft;
    this.communities = communities;
    this.draws = draws;
    this.ordering = new Ordering(Plan.of(draft));
    draft.steps().forEach(step -> titles.put(step.id(), step.title()));
  }

  /**
   * @param draft each step of which has its identity
   * @param communities whether there is one with that address
   */
  public static List<Gap> gaps(TrackDraft draft, Predicate<String> communities, Draws draws) {
    Completeness completeness = new Completeness(draft, communities, draws);
    completeness.look();
    return List.copyOf(completeness.gaps);
  }

  /** Of a draft whose quizzes draw from no bank. */
  static List<Gap> gaps(TrackDraft draft, Predicate<String> communities) {
    return gaps(draft, communities, Draws.NONE);
  }

  /** The same as a refusal, with every field that has to change. */
  public static Optional<InvalidInput> refusal(List<Gap> gaps) {
    return InvalidInput.all(
        gaps.stream()
            .map(gap -> new InvalidInput(gap.field(), gap.key(), gap.values().toArray()))
            .toList());
  }

  private void look() {
    int steps = draft.steps().size();
    if (steps > TrackDraft.MOST_STEPS) {
      gaps.add(track("stages", "training.gap.tooManySteps", TrackDraft.MOST_STEPS));
    }
    if (steps > 0 && draft.steps().stream().allMatch(StepDraft::optional)) {
      gaps.add(track("stages", "training.gap.noNeededStep"));
    }
    int number = 1;
    for (int place = 0; place < draft.stages().size(); place++) {
      StageDraft stage = draft.stages().get(place);
      lookAt(stage, place + 1);
      for (int i = 0; i < stage.steps().size(); i++) {
        new At(
                stage.steps().get(i),
                place + 1,
                number++,
                "stages[%d].steps[%d].".formatted(place, i))
            .look();
      }
    }
  }

  private void lookAt(StageDraft stage, int number) {
    String field = "stages[" + (number - 1) + "].";
    if (draft.stages().size() > 1 && !Markup.isVisible(stage.title())) {
      gaps.add(stage(number, field + "title", "training.gap.stageTitle"));
    }
    if (stage.steps().isEmpty()) {
      gaps.add(stage(number, field + "steps", "training.gap.stageSteps"));
      return;
    }
    int most = (int) stage.steps().stream().filter(step -> !step.optional()).count();
    if (stage.needed() != null && stage.needed() > most) {
      gaps.add(stage(number, field + "needed", "training.gap.needed", most));
    }
  }

  private static Gap track(String field, String key, Object... values) {
    return new Gap(null, null, null, null, field, key, List.of(values));
  }

  private static Gap stage(int number, String field, String key, Object... values) {
    return new Gap(null, number, null, null, field, key, List.of(values));
  }

  /** One step, where it stands. */
  private final class At {
    private final StepDraft step;
    private final int stage;
    private final int number;
    private final String field;

    private At(StepDraft step, int stage, int number, String field) {
      this.step = step;
      this.stage = stage;
      this.number = number;
      this.field = field;
    }

    private void look() {
      boolean says = SILENT.contains(step.kind());
      if (!says && !Markup.isVisible(step.text())) {
        lacks("text", "training.gap.text");
      }
      lookAtCommunity();
      lookAtLink();
      if (step.kind() == StepKind.QUIZ) {
        lookAtQuiz(step.quiz() == null ? new QuizDraft(null, null) : step.quiz());
      } else if (step.quiz() != null) {
        lacks("quiz", "training.step.questionsOnlyInQuiz");
      }
      MediaGaps.of(step).forEach(gap -> lacks("text", gap.key(), gap.words()));
      FormalGaps.of(step).forEach(gap -> lacks(gap.name(), gap.key(), gap.values()));
      if (step.session() != null && step.kind() != StepKind.SESSION) {
        lacks("session", "training.step.sessionOnlyInSession");
      }
      if (step.guideTask() != null && step.kind() != StepKind.GUIDE) {
        lacks("guideTask", "training.step.guideTaskOnlyInGuide");
      }
      step.after().forEach(this::lookAtBefore);
    }

    private void lookAtCommunity() {
      if (step.kind() != StepKind.DISCUSSION && step.talk() != null) {
        lacks("talk", "training.step.talkOnlyInDiscussion");
      }
      if (step.kind() != StepKind.DISCUSSION && step.kind() != StepKind.GUIDE) {
        if (step.community() != null) {
          lacks("community", "training.step.communityOnlyInDiscussion");
        }
      } else if (step.community() == null) {
        lacks("community", "training.step.communityNeeded");
      } else if (!communities.test(step.community())) {
        lacks("community", "training.step.communityUnknown", step.community());
      }
    }

    private void lookAtLink() {
      if (step.kind() != StepKind.LINK) {
        if (step.link() != null) {
          lacks("link", "training.step.linkOnlyInLink");
        }
      } else if (!isSecure(step.link())) {
        lacks("link", "training.gap.link");
      }
    }

    private void lookAtQuiz(QuizDraft quiz) {
      if (quiz.passMark() == null) {
        lacks("quiz.passMark", "training.quiz.passMarkNeeded");
      }
      if (quiz.size() == 0) {
        lacks("quiz.questions", "training.quiz.questionsNeeded");
      }
      if (quiz.size() > QuizDraft.MOST) {
        lacks("quiz.questions", "training.quiz.tooManyQuestions", QuizDraft.MOST);
      }
      for (int i = 0; i < quiz.questions().size(); i++) {
        try {
          quiz.questions().get(i).question(i + 1, "quiz.questions[" + i + "].");
        } catch (InvalidInput wrong) {
          lacks(wrong);
        }
      }
      draws.missing(quiz, "quiz.").forEach(this::lacks);
    }

    private void lacks(InvalidInput first) {
      for (InvalidInput one = first; one != null; one = one.also().orElse(null)) {
        lacks(one.field().orElseThrow(), one.key(), one.arguments());
      }
    }

    private void lookAtBefore(StepId before) {
      if (!ordering.has(before)) {
        lacks("after", "training.gap.afterUnknown");
      } else if (before.equals(step.id()) || ordering.waits(before, step.id())) {
        lacks("after", "training.gap.afterCircle", titles.get(before));
      } else if (ordering.isLater(step.id(), before)) {
        lacks("after", "training.gap.afterLater", titles.get(before));
      } else if (!step.optional() && ordering.isOptional(before)) {
        lacks("after", "training.gap.afterOptional", titles.get(before));
      }
    }

    private void lacks(String name, String key, Object... values) {
      gaps.add(new Gap(step.id(), stage, step.title(), number, field + name, key, List.of(values)));
    }
  }

  private static boolean isSecure(String link) {
    if (link == null) {
      return false;
    }
    try {
      URI address = new URI(link.strip());
      return "https".equalsIgnoreCase(address.getScheme())
          && address.getHost() != null
          && address.getUserInfo() == null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
