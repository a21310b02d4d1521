package org.praxis.training.marking.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.Level;
import org.praxis.training.marking.MarkVerdict;

class RubricTest {
  private static final Rubric RUBRIC =
      new Rubric(
          List.of(
              Criterion.of("Right", new Level("No", 0), new Level("Yes", 5)),
              Criterion.of("Clear", new Level("No", 0), new Level("Some", 2), new Level("Yes", 3))),
          6);

  @Provide
  Arbitrary<Rubric> rubrics() {
    Arbitrary<Level> levels =
        Arbitraries.integers().between(0, 100).map(points -> new Level("words", points));
    Arbitrary<Criterion> criteria =
        levels.list().ofMinSize(2).ofMaxSize(8).map(l -> new Criterion("name", null, l));
    return criteria.list().ofMaxSize(6).map(list -> new Rubric(list, null));
  }

  private static List<CriterionMark> marks(Rubric rubric, Random random) {
    return rubric.criteria().stream()
        .map(c -> new CriterionMark(random.nextInt(c.levels().size()) + 1, null))
        .toList();
  }

  @Property
  void pointsAreBetweenNothingAndTheMost(@ForAll("rubrics") Rubric rubric, @ForAll long seed) {
    List<CriterionMark> marks = marks(rubric, new Random(seed));
    assertThat(rubric.points(marks)).isBetween(0, rubric.most());
    assertThat(rubric.isComplete(marks)).isTrue();
  }

  @Property
  void theOrderOfCriteriaChangesNoPoints(@ForAll("rubrics") Rubric rubric, @ForAll long seed) {
    List<CriterionMark> marks = marks(rubric, new Random(seed));
    List<Integer> order = new ArrayList<>(IntStream.range(0, marks.size()).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    Rubric shuffled = new Rubric(order.stream().map(rubric.criteria()::get).toList(), null);
    assertThat(shuffled.points(order.stream().map(marks::get).toList()))
        .isEqualTo(rubric.points(marks));
  }

  @Property
  void moreIsNeverLess(@ForAll("rubrics") Rubric rubric, @ForAll long seed) {
    List<CriterionMark> marks = marks(rubric, new Random(seed));
    for (int i = 0; i < marks.size(); i++) {
      List<CriterionMark> fewer = new ArrayList<>(marks);
      fewer.set(i, new CriterionMark(null, null));
      assertThat(rubric.points(fewer)).isLessThanOrEqualTo(rubric.points(marks));
      assertThat(rubric.mayPass(fewer)).isFalse();
    }
  }

  @Property
  void workPassesExactlyFromThePointsOnThatAreNeeded(
      @ForAll("rubrics") Rubric rubric, @ForAll long seed) {
    List<CriterionMark> marks = marks(rubric, new Random(seed));
    int points = rubric.points(marks);
    assertThat(new Rubric(rubric.criteria(), points).mayPass(marks)).isTrue();
    assertThat(new Rubric(rubric.criteria(), points + 1).mayPass(marks)).isFalse();
  }

  @Test
  void whatPassesNeedsALevelForEachCriterionAndEnoughPoints() {
    RUBRIC.check(MarkVerdict.PASS, marks(2, 2));
    assertThat(RUBRIC.points(marks(2, 2))).isEqualTo(7);
    refused("training.mark.tooFewPoints", marks(2, 1));
    refused("training.mark.levelNeeded", marks(2, null));
    refused("training.mark.levelNeeded", List.of(new CriterionMark(2, null)));
    assertThatThrownBy(() -> RUBRIC.check(MarkVerdict.PASS, List.of()))
        .isInstanceOfSatisfying(
            InvalidInput.class, e -> assertThat(e.also()).as("both are named").isPresent());
  }

  @Test
  void whatIsReturnedMayBeMarkedInPart() {
    RUBRIC.check(MarkVerdict.RETURN, marks(1, null));
    RUBRIC.check(MarkVerdict.RETURN, List.of());
    RUBRIC.check(MarkVerdict.RETURN, marks(2, 3));
  }

  @Test
  void aLevelIsOneOfItsCriterion() {
    for (Integer level : List.of(0, 3, -1)) {
      assertThatThrownBy(() -> RUBRIC.check(MarkVerdict.RETURN, marks(level, 1)))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              e -> {
                assertThat(e.key()).isEqualTo("training.mark.noSuchLevel");
                assertThat(e.field()).contains("criteria[0].level");
              });
    }
    assertThatThrownBy(
            () ->
                RUBRIC.check(
                    MarkVerdict.RETURN,
                    List.of(
                        new CriterionMark(1, null),
                        new CriterionMark(1, null),
                        new CriterionMark(1, null))))
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e -> assertThat(e.key()).isEqualTo("training.mark.noSuchCriterion"));
  }

  @Test
  void withoutARubricTheMarkerSaysWhetherItPasses() {
    Rubric none = new Rubric(List.of(), null);
    none.check(MarkVerdict.PASS, List.of());
    assertThat(none.most()).isZero();
    assertThat(none.mayPass(List.of())).isTrue();
  }

  private static void refused(String key, List<CriterionMark> marks) {
    assertThatThrownBy(() -> RUBRIC.check(MarkVerdict.PASS, marks))
        .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.key()).isEqualTo(key));
  }

  private static List<CriterionMark> marks(Integer right, Integer clear) {
    return List.of(new CriterionMark(right, null), new CriterionMark(clear, null));
  }

  @Test
  void workWithoutAnyLevelOrPointToBeHadIsNotWorthNothing() {
    assertThat(RUBRIC.worth(List.of(new CriterionMark(2, null), new CriterionMark(null, "So"))))
        .contains(new Worth(5, 8));
    assertThat(RUBRIC.worth(List.of(new CriterionMark(1, null)))).contains(new Worth(0, 8));
    assertThat(RUBRIC.worth(List.of(new CriterionMark(null, "So")))).isEmpty();
    assertThat(RUBRIC.worth(List.of())).isEmpty();
    Rubric free = new Rubric(List.of(Criterion.of("Right", new Level("Yes", 0))), null);
    assertThat(free.worth(List.of(new CriterionMark(1, null)))).isEmpty();
    assertThat(new Rubric(List.of(), null).worth(List.of())).isEmpty();
  }
}
