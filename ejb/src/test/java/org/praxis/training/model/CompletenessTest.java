package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.praxis.communities.guides.GuideId;
import org.praxis.platform.InvalidInput;
import org.praxis.training.StepId;
import org.praxis.training.StepKind;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.cowriting.GuideTaskDraft;
import org.praxis.training.quiz.QuizDraft;
import org.praxis.training.quiz.question.OptionDraft;
import org.praxis.training.quiz.question.QuestionDraft;
import org.praxis.training.view.Gap;

class CompletenessTest {
  @Test
  void aTrackWithAllThatItsStepsNeedHasNoGap() {
    assertThat(
            keys(
                StepDraft.page("t", "x"),
                StepDraft.quiz("t", null, QuizDraft.of(50, question(true, false))),
                StepDraft.talk("t", "x", "it"),
                StepDraft.link("t", null, "https://example.com/a?b=c"),
                StepDraft.acknowledgement("t", "x")))
        .isEmpty();
  }

  @Test
  void whatAStepNeedsIsAskedForWithItsPlace() {
    gap(StepDraft.page("t", "\u200B"), "text", "training.gap.text");
    gap(StepDraft.acknowledgement("t", null), "text", "training.gap.text");
    gap(StepDraft.talk("t", "x", null), "community", "training.step.communityNeeded");
    gap(StepDraft.talk("t", "x", "nowhere"), "community", "training.step.communityUnknown");
    gap(
        StepDraft.quiz("t", "x", QuizDraft.of(50)),
        "quiz.questions",
        "training.quiz.questionsNeeded");
    gap(
        StepDraft.quiz("t", "x", QuizDraft.of(null, question(true, false))),
        "quiz.passMark",
        "training.quiz.passMarkNeeded");
    for (QuestionDraft wrong : List.of(question(true, true), question(false, false))) {
      gap(
          StepDraft.quiz("t", "x", QuizDraft.of(50, question(true, false), wrong)),
          "quiz.questions[1].options",
          "training.quiz.oneRightAnswer");
    }
    gap(
        StepDraft.quiz("t", "x", QuizDraft.of(50, new QuestionDraft("?", null))),
        "quiz.questions[0].options",
        "training.gap.options");
    gap(
        StepDraft.quiz(
            "t",
            "x",
            QuizDraft.of(
                50,
                new QuestionDraft(
                    "?", List.of(new OptionDraft("a", true), new OptionDraft(" ", false))))),
        "quiz.questions[0].options[1].text",
        "training.gap.optionText");
  }

  @Test
  void aLinkIsSecureAndLeadsSomewhere() {
    for (String link :
        Arrays.asList(
            null,
            "http://example.com",
            "javascript:alert(1)",
            "https:",
            "https://",
            "//example.com",
            "https://me@example.com",
            "https://exam ple.com")) {
      gap(StepDraft.link("t", "x", link), "link", "training.gap.link");
    }
  }

  @Test
  void aStepHasNothingOfAnotherKind() {
    gap(
        StepDraft.page("t", "x").talking("it"),
        "community",
        "training.step.communityOnlyInDiscussion");
    gap(
        StepDraft.page("t", "x").asking(QuizDraft.of(50)),
        "quiz",
        "training.step.questionsOnlyInQuiz");
    gap(StepDraft.page("t", "x").linking("https://a.b"), "link", "training.step.linkOnlyInLink");
  }

  @Test
  void stepsThatWaitForEachOtherAreNotPublished() {
    StepId one = StepId.next();
    StepId two = StepId.next();
    StepId three = StepId.next();
    assertThat(keys(page(one).after(three), page(two).after(one), page(three).after(two)))
        .containsExactly(
            "training.gap.afterCircle", "training.gap.afterCircle", "training.gap.afterCircle");
    assertThat(keys(page(one).after(one))).containsExactly("training.gap.afterCircle");
    assertThat(keys(page(one), page(two).after(StepId.next())))
        .containsExactly("training.gap.afterUnknown");
    assertThat(keys(page(one).asOptional(), page(two).after(one)))
        .containsExactly("training.gap.afterOptional");
    assertThat(keys(page(one).asOptional(), page(two).after(one).asOptional(), page(three)))
        .isEmpty();
  }

  @Test
  void aStepWaitsForNothingThatOpensOnlyAfterIt() {
    StepId one = StepId.next();
    StepId two = StepId.next();
    StageDraft first = new StageDraft("a", null, false, List.of(page(one).after(two)));
    StageDraft second = new StageDraft("b", null, false, List.of(page(two)));
    assertThat(keys(new TrackDraft("t", "t", "s", 1, true, List.of(first, second))))
        .containsExactly("training.gap.afterCircle");
    assertThat(keys(new TrackDraft("t", "t", "s", 1, false, List.of(first, second)))).isEmpty();
    StageDraft optional =
        new StageDraft("a", null, false, List.of(page(one).after(two).asOptional()));
    assertThat(keys(new TrackDraft("t", "t", "s", 1, true, List.of(optional, second))))
        .containsExactly("training.gap.afterLater");
    StageDraft row = new StageDraft(null, null, true, List.of(page(one).after(two), page(two)));
    assertThat(keys(new TrackDraft("t", "t", "s", 1, false, List.of(row))))
        .containsExactly("training.gap.afterCircle");
  }

  @Test
  void aStageHasStepsATitleAmongOthersAndNeedsNoMoreThanItHas() {
    StageDraft empty = new StageDraft(null, null, false, List.of());
    StageDraft tooMany =
        new StageDraft(
            "b", 2, false, List.of(page(StepId.next()), page(StepId.next()).asOptional()));
    List<Gap> gaps =
        Completeness.gaps(
            new TrackDraft("t", "t", "s", 1, false, List.of(empty, tooMany)), slug -> true);
    assertThat(gaps)
        .extracting(Gap::key, Gap::field)
        .containsExactly(
            tuple("training.gap.stageTitle", "stages[0].title"),
            tuple("training.gap.stageSteps", "stages[0].steps"),
            tuple("training.gap.needed", "stages[1].needed"));
    assertThat(gaps.get(2).values()).containsExactly(1);
    assertThat(keys(page(StepId.next()).asOptional())).containsExactly("training.gap.noNeededStep");
  }

  @Test
  void aRefusalNamesEveryField() {
    List<Gap> gaps =
        Completeness.gaps(
            TrackDraft.of(
                "t",
                "t",
                "s",
                1,
                StepDraft.page("t", null).as(StepId.next()),
                StepDraft.talk("t", "x", null).as(StepId.next())),
            slug -> true);
    InvalidInput refusal = Completeness.refusal(gaps).orElseThrow();
    assertThat(refusal.field()).contains("stages[0].steps[0].text");
    assertThat(refusal.also().orElseThrow().field()).contains("stages[0].steps[1].community");
    assertThat(Completeness.refusal(List.of())).isEmpty();
  }

  @Property
  void everyGapHasAPlaceInTheDraftWhateverTheDraft(@ForAll long seed) {
    for (Gap gap : Completeness.gaps(Plans.draft(seed), slug -> false)) {
      assertThat(gap.field()).startsWith("stages");
    }
  }

  @Test
  void aGuideIsWrittenInACommunityAndNamedByNoOtherStep() {
    GuideTaskDraft task = new GuideTaskDraft(GuideId.next(), 50);
    assertThat(keys(StepDraft.guide("t", null, "it", task))).isEmpty();
    assertThat(keys(StepDraft.guide("t", null, "it", null))).isEmpty();
    gap(StepDraft.guide("t", null, null, task), "community", "training.step.communityNeeded");
    gap(
        StepDraft.page("t", "x").cowriting(task),
        "guideTask",
        "training.step.guideTaskOnlyInGuide");
  }

  private static void gap(StepDraft step, String field, String key) {
    List<Gap> gaps =
        Completeness.gaps(TrackDraft.of("t", "t", "s", 1, step.as(StepId.next())), "it"::equals);
    assertThat(gaps).extracting(Gap::key).containsExactly(key);
    assertThat(gaps.get(0).field()).isEqualTo("stages[0].steps[0]." + field);
    assertThat(gaps.get(0).step()).isEqualTo("t");
    assertThat(gaps.get(0).number()).isEqualTo(1);
  }

  private static List<String> keys(StepDraft... steps) {
    return keys(
        TrackDraft.of(
            "t",
            "t",
            "s",
            1,
            Arrays.stream(steps)
                .map(step -> step.id() == null ? step.as(StepId.next()) : step)
                .toArray(StepDraft[]::new)));
  }

  private static List<String> keys(TrackDraft draft) {
    return Completeness.gaps(draft, "it"::equals).stream().map(Gap::key).toList();
  }

  private static StepDraft page(StepId id) {
    return new StepDraft(
        id, StepKind.PAGE, "p", "x", false, (LocalDate) null, List.of(), null, null, null, null);
  }

  private static QuestionDraft question(boolean first, boolean second) {
    return new QuestionDraft(
        "?", List.of(new OptionDraft("a", first), new OptionDraft("b", second)));
  }
}
