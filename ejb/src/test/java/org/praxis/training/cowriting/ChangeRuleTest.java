package org.praxis.training.cowriting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.GuideChange;

class ChangeRuleTest {
  private static final Instant BEGAN = Instant.parse("2026-03-29T00:30:00Z");

  private static GuideChange change(int characters, int second) {
    return new GuideChange(
        GuideRevisionId.next(), GuideId.next(), "Pumps", 2, characters, BEGAN.plusSeconds(second));
  }

  @Test
  void oneChangeHasToBeLargeEnoughAndSeveralSmallOnesAreNot() {
    ChangeRule rule = new ChangeRule(30);
    assertThat(rule.judge(List.of(change(29, 1), change(29, 2)))).isEmpty();
    GuideChange enough = change(30, 3);
    assertThat(rule.judge(List.of(change(29, 1), enough))).contains(enough);
  }

  @Test
  void theFirstThatIsLargeEnoughIsTheEvidence() {
    GuideChange first = change(40, 1);
    assertThat(new ChangeRule(30).judge(List.of(change(400, 2), first))).contains(first);
  }

  @Test
  void withoutASizeASentenceIsAsked() {
    assertThat(new GuideTaskDraft(null, null).characters()).isEqualTo(GuideTaskDraft.USUAL);
    assertThat(new GuideTaskDraft(null, GuideTaskDraft.USUAL)).isEqualTo(GuideTaskDraft.ANY);
  }

  @Property
  void orderAndRepetitionChangeNothing(
      @ForAll("changes") List<GuideChange> changes,
      @ForAll @IntRange(min = 1, max = 100) int characters,
      @ForAll Random random) {
    List<GuideChange> told = new ArrayList<>(changes);
    told.addAll(changes);
    Collections.shuffle(told, random);
    ChangeRule rule = new ChangeRule(characters);
    assertThat(rule.judge(told)).isEqualTo(rule.judge(changes));
    assertThat(ChangeRule.most(told)).isEqualTo(ChangeRule.most(changes));
  }

  @Property
  void anotherChangeTakesNothingAway(
      @ForAll("changes") List<GuideChange> changes,
      @ForAll("change") GuideChange another,
      @ForAll @IntRange(min = 1, max = 100) int characters) {
    List<GuideChange> more = new ArrayList<>(changes);
    more.add(another);
    ChangeRule rule = new ChangeRule(characters);
    assertThat(rule.judge(more).isPresent() || rule.judge(changes).isEmpty()).isTrue();
  }

  @Property
  void itHoldsExactlyWhereTheLargestIsEnough(
      @ForAll("changes") List<GuideChange> changes,
      @ForAll @IntRange(min = 1, max = 100) int characters) {
    assertThat(new ChangeRule(characters).judge(changes).isPresent())
        .isEqualTo(ChangeRule.most(changes) >= characters);
  }

  @Provide
  Arbitrary<GuideChange> change() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 120), Arbitraries.integers().between(0, 20))
        .as(ChangeRuleTest::change);
  }

  @Provide
  Arbitrary<List<GuideChange>> changes() {
    return change().list().ofMaxSize(8);
  }
}
