package org.praxis.training.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.praxis.training.ChangeKind;
import org.praxis.training.StepId;
import org.praxis.training.TrackDraft;
import org.praxis.training.TrackDraft.StageDraft;
import org.praxis.training.TrackDraft.StepDraft;
import org.praxis.training.view.EditionChanges;
import org.praxis.training.view.StepChange;

class ComparisonTest {
  private final StepDraft a = page("a");
  private final StepDraft b = page("b");
  private final StepDraft c = page("c");

  @Test
  void aStepThatIsPutInBeforeAllOthersMovesNoneOfThem() {
    assertThat(kinds(track(a, b, c), track(page("new"), a, b, c)))
        .containsExactly(ChangeKind.ADDED, ChangeKind.SAME, ChangeKind.SAME, ChangeKind.SAME);
  }

  @Test
  void oneStepThatGoesToTheEndIsTheOneThatMoved() {
    EditionChanges changes = Comparison.of(track(a, b, c), track(b, c, a));
    assertThat(changes.steps())
        .extracting(StepChange::change)
        .containsExactly(ChangeKind.SAME, ChangeKind.SAME, ChangeKind.MOVED);
    assertThat(changes.steps().get(2).was()).isEqualTo(1);
    assertThat(changes.steps().get(2).number()).isEqualTo(3);
    assertThat(changes.none()).isFalse();
  }

  @Test
  void whatIsDifferentInAStepIsNamed() {
    TrackDraft now =
        track(
            new StepDraft(
                a.id(),
                a.kind(),
                "other",
                "more",
                true,
                null,
                List.of(b.id()),
                null,
                null,
                null,
                null),
            b);
    EditionChanges changes = Comparison.of(track(a, b, c), now);
    assertThat(changes.steps().get(0).change()).isEqualTo(ChangeKind.CHANGED);
    assertThat(changes.steps().get(0).what()).containsExactly("title", "text", "optional", "after");
    assertThat(changes.steps().get(2).change()).isEqualTo(ChangeKind.REMOVED);
    assertThat(changes.steps().get(2).number()).isNull();
  }

  @Test
  void rulesDaysAndTitleAreToldApart() {
    TrackDraft before = track(a, b);
    TrackDraft rules =
        new TrackDraft(
            "t", "t", "s", 7, false, List.of(new StageDraft(null, 1, false, List.of(a, b))));
    assertThat(Comparison.of(before, rules).rules()).isTrue();
    assertThat(Comparison.of(before, rules).title()).isFalse();
    TrackDraft days = new TrackDraft("t", "other", "s", 9, false, before.stages());
    assertThat(Comparison.of(before, days).rules()).isFalse();
    assertThat(Comparison.of(before, days).title()).isTrue();
    assertThat(Comparison.of(before, days).daysBefore()).isEqualTo(7);
    assertThat(Comparison.of(before, days).none()).isFalse();
  }

  @Test
  void ofTheFirstEditionEverythingIsAdded() {
    assertThat(kinds(null, track(a, b))).containsOnly(ChangeKind.ADDED);
    assertThat(Comparison.of(null, track(a)).none()).isFalse();
  }

  @Property
  void whatIsTheSameHasNoChanges(@ForAll long seed) {
    assertThat(Comparison.of(Plans.draft(seed), Plans.draft(seed)).none()).isTrue();
  }

  @Property
  void everyStepOfBothIsToldOnceAndThoseThatStayKeepTheirOrder(
      @ForAll long seed, @ForAll long order) {
    TrackDraft before = Plans.draft(seed);
    List<StepDraft> shuffled = new ArrayList<>(before.steps());
    Collections.shuffle(shuffled, new Random(order));
    TrackDraft after =
        new TrackDraft(
            "t", "t", "s", 7, false, List.of(new StageDraft(null, null, false, shuffled)));
    List<StepChange> changes = Comparison.of(before, after).steps();
    assertThat(changes)
        .extracting(StepChange::id)
        .containsExactlyElementsOf(shuffled.stream().map(StepDraft::id).toList());
    assertThat(
            changes.stream()
                .filter(change -> change.change() == ChangeKind.SAME)
                .map(StepChange::was)
                .toList())
        .isSorted();
  }

  private static List<ChangeKind> kinds(TrackDraft before, TrackDraft after) {
    return Comparison.of(before, after).steps().stream().map(StepChange::change).toList();
  }

  private static TrackDraft track(StepDraft... steps) {
    return TrackDraft.of("t", "t", "s", 7, steps);
  }

  private static StepDraft page(String title) {
    return StepDraft.page(title, "x").as(StepId.next());
  }
}
