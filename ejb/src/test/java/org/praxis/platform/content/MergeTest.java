package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final String BASE = "one\ntwo\nthree\nfour\nfive";

  @Test
  void whatOnlyOneOfThemChangedStands() {
    Merge merge = Merge.of(BASE, "ONE\ntwo\nthree\nfour\nfive", "one\ntwo\nthree\nfour\nFIVE\nsix");
    assertThat(merge.clean()).isTrue();
    assertThat(merge.text()).isEqualTo("ONE\ntwo\nthree\nfour\nFIVE\nsix");
  }

  @Test
  void neighbouringLinesGoTogether() {
    Merge merge = Merge.of(BASE, "one\nTWO\nthree\nfour\nfive", "one\ntwo\nTHREE\nfour\nfive");
    assertThat(merge.clean()).isTrue();
    assertThat(merge.text()).isEqualTo("one\nTWO\nTHREE\nfour\nfive");
  }

  @Test
  void theSameChangeByBothIsOne() {
    Merge merge = Merge.of(BASE, "one\nTWO\nthree\nfour\nfive", "one\nTWO\nthree\nfour\n5");
    assertThat(merge.clean()).isTrue();
    assertThat(merge.text()).isEqualTo("one\nTWO\nthree\nfour\n5");
  }

  @Test
  void theSameLinesChangedDifferentlyAreForAPersonToChoose() {
    Merge merge = Merge.of(BASE, "one\nzwei\nthree\nfour\nfive", "one\ndeux\nthree\nfour\ncinq");
    assertThat(merge.conflicts()).containsExactly(new Merge.Conflict("two", "zwei", "deux"));
    assertThat(merge.text()).as("ours stands until then").isEqualTo("one\nzwei\nthree\nfour\ncinq");
  }

  @Test
  void linesPutInAtTheSamePlaceAreForAPersonToOrder() {
    Merge merge = Merge.of("one\ntwo", "one\na\ntwo", "one\nb\ntwo");
    assertThat(merge.conflicts()).containsExactly(new Merge.Conflict("", "a", "b"));
  }

  @Test
  void aPassageThatOneRemovedAndTheOtherChangedCollides() {
    Merge merge = Merge.of(BASE, "one\nfive", "one\ntwo\nTHREE\nfour\nfive");
    assertThat(merge.conflicts())
        .containsExactly(new Merge.Conflict("two\nthree\nfour", "", "two\nTHREE\nfour"));
  }

  @Test
  void emptyLinesAtTheEndAreNotLost() {
    assertThat(Merge.of("a\n\nb", "a\n\nb\n\n", "A\n\nb").text()).isEqualTo("A\n\nb\n\n");
  }

  @Test
  void changesInDifferentPlacesNeverCollideWhoeverIsOurs() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      List<String> base = IntStream.range(0, 20).mapToObj(i -> "line " + i).toList();
      int ours = random.nextInt(9);
      int theirs = 11 + random.nextInt(9);
      String expected = changed(base, ours, theirs);
      String text = String.join("\n", base);
      Merge one = Merge.of(text, changed(base, ours), changed(base, theirs));
      Merge other = Merge.of(text, changed(base, theirs), changed(base, ours));
      assertThat(one.text()).isEqualTo(expected);
      assertThat(other).isEqualTo(one);
    }
  }

  @Test
  void whateverIsMergedEndsAndWithNothingFromOthersIsOurs() {
    Random random = new Random(11);
    for (int round = 0; round < 2_000; round++) {
      String base = some(random);
      String ours = some(random);
      assertThat(Merge.of(base, ours, base)).isEqualTo(new Merge(ours, List.of()));
      assertThat(Merge.of(base, base, ours)).isEqualTo(new Merge(ours, List.of()));
      String theirs = some(random);
      assertThat(Merge.of(base, ours, theirs).clean())
          .isEqualTo(Merge.of(base, theirs, ours).clean());
    }
  }

  private static String some(Random random) {
    return random
        .ints(random.nextInt(8), 0, 4)
        .mapToObj(i -> "abcd".substring(i, i + 1))
        .collect(Collectors.joining("\n"));
  }

  private static String changed(List<String> base, int... lines) {
    List<String> text = new java.util.ArrayList<>(base);
    for (int line : lines) {
      text.set(line, "changed " + line);
    }
    return String.join("\n", text);
  }
}
