package org.praxis.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;

class DraftEditsTest {
  private final StepDraft a = page("a");
  private final StepDraft b = page("b");
  private final StepDraft c = page("c").after(a.id());
  private final TrackDraft draft =
      new TrackDraft(
          "t",
          "Track",
          "Summary",
          7,
          true,
          List.of(
              new StageDraft("one", null, false, List.of(a, b)),
              new StageDraft("two", 1, true, List.of(c))));

  @Test
  void aStepMovesThroughTheStagesAndNotBeyondThem() {
    assertThat(titles(DraftEdits.moveStep(draft, b.id(), Direction.UP))).isEqualTo("b a | c");
    assertThat(titles(DraftEdits.moveStep(draft, b.id(), Direction.DOWN))).isEqualTo("a | b c");
    assertThat(titles(DraftEdits.moveStep(draft, c.id(), Direction.UP))).isEqualTo("a b c | ");
    assertThat(titles(DraftEdits.moveStep(draft, a.id(), Direction.UP))).isEqualTo("a b | c");
    assertThat(titles(DraftEdits.moveStep(draft, c.id(), Direction.DOWN))).isEqualTo("a b | c");
    assertThatThrownBy(() -> DraftEdits.moveStep(draft, StepId.next(), Direction.UP))
        .isInstanceOf(NoSuchStep.class);
  }

  @Test
  void nothingWaitsForWhatIsRemoved() {
    assertThat(DraftEdits.removeStep(draft, a.id()).steps().get(1).after()).isEmpty();
    assertThat(DraftEdits.removeStage(draft, 1).steps().get(0).after()).isEmpty();
    assertThatThrownBy(() -> DraftEdits.removeStage(DraftEdits.removeStage(draft, 1), 1))
        .isInstanceOf(OnlyStage.class);
    assertThatThrownBy(() -> DraftEdits.removeStage(draft, 3)).isInstanceOf(NoSuchStage.class);
  }

  @Test
  void aChangedStepStaysWhereItStands() {
    TrackDraft changed = DraftEdits.changeStep(draft, page("new").as(b.id()));
    assertThat(titles(changed)).isEqualTo("a new | c");
  }

  @Test
  void aCopyHasStepsOfItsOwnThatWaitForEachOtherAsBefore() {
    TrackDraft copy = DraftEdits.copy(draft, "other", "Other");
    assertThat(copy.slug()).isEqualTo("other");
    assertThat(titles(copy)).isEqualTo(titles(draft));
    assertThat(copy.steps()).extracting(StepDraft::id).doesNotContain(a.id(), b.id(), c.id());
    assertThat(copy.steps().get(2).after()).containsExactly(copy.steps().get(0).id());
    assertThat(copy.stages().get(1).needed()).isEqualTo(1);
  }

  @Test
  void whatIsKeptIsTidyAndEachStepHasItsIdentity() {
    TrackDraft tidy =
        DraftEdits.tidy(
            TrackDraft.of(
                "t", " A  title ", "S", 7, StepDraft.link(" x ", " \u200B ", " https://a.b ")));
    assertThat(tidy.title()).isEqualTo("A title");
    StepDraft step = tidy.steps().get(0);
    assertThat(step.id()).isNotNull();
    assertThat(step.title()).isEqualTo("x");
    assertThat(step.text()).isNull();
    assertThat(step.link()).isEqualTo("https://a.b");
    assertThat(DraftEdits.tidy(tidy)).isEqualTo(tidy);
  }

  @Test
  void tooMuchIsRefusedAndSoIsTheSameStepTwice() {
    assertThatThrownBy(() -> DraftEdits.tidy(TrackDraft.of("t", "t", "s", 7, a, a)))
        .isInstanceOf(InvalidInput.class);
    StepDraft[] many =
        IntStream.range(0, 51).mapToObj(i -> page("p" + i)).toArray(StepDraft[]::new);
    assertThatThrownBy(() -> DraftEdits.tidy(TrackDraft.of("t", "t", "s", 7, many)))
        .isInstanceOf(InvalidInput.class);
    StageDraft empty = new StageDraft("s", null, false, List.of());
    assertThatThrownBy(
            () ->
                DraftEdits.tidy(
                    new TrackDraft("t", "t", "s", 7, false, Collections.nCopies(21, empty))))
        .isInstanceOf(InvalidInput.class);
  }

  private static String titles(TrackDraft draft) {
    return String.join(
        " | ",
        draft.stages().stream()
            .map(stage -> String.join(" ", stage.steps().stream().map(StepDraft::title).toList()))
            .toList());
  }

  private static StepDraft page(String title) {
    return StepDraft.page(title, "x").as(StepId.next());
  }
}
