package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
  @Test
  void whatStayedTheSameIsShownAroundChangesAlone() {
    String before = lines(30);
    List<Diff.Part> parts = Excerpts.of(Diff.of(before, before.replace("15\n", "fifteen\n")));
    String shown = parts.stream().map(Diff.Part::text).collect(Collectors.joining());
    assertThat(shown).contains("12\n13\n14\n").contains("16\n17\n").contains("fifteen");
    assertThat(shown).contains("\u22ef").doesNotContain("10\n").doesNotContain("20\n");
  }

  @Test
  void aShortTextIsShownWhole() {
    List<Diff.Part> parts = Diff.of(lines(6), lines(6).replace("3\n", "three\n"));
    assertThat(Excerpts.of(parts)).isEqualTo(parts);
  }

  private static String lines(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(i -> i + "\n").collect(Collectors.joining());
  }
}
