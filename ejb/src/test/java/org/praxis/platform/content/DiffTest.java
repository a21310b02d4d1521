package org.praxis.platform.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.praxis.platform.content.Diff.Kind;
import org.praxis.platform.content.Diff.Part;

class DiffTest {
  @Test
  void textsThatAreTheSameHaveOnePart() {
    assertThat(Diff.of("a b\nc", "a b\nc")).containsExactly(new Part(Kind.SAME, "a b\nc"));
    assertThat(Diff.of("", "")).isEmpty();
  }

  @Test
  void howMuchIsDifferentIsCountedByWhatCameOrWentWithoutBlanks() {
    assertThat(Diff.changed("a b\nc", "a b\nc")).isZero();
    assertThat(Diff.changed("", "a b\nc")).isEqualTo(3);
    assertThat(Diff.changed("a b\nc", "")).isEqualTo(3);
    assertThat(Diff.changed("Ask about pumps.", "Ask about big valves.")).isEqualTo(10);
    assertThat(Diff.changed("a b", "a  b")).isZero();
  }

  @Test
  void aWordThatChangedIsShownInItsLine() {
    assertThat(Diff.of("Ask about pumps.\nBe kind.\n", "Ask about valves.\nBe kind.\n"))
        .containsExactly(
            new Part(Kind.SAME, "Ask about "),
            new Part(Kind.REMOVED, "pumps."),
            new Part(Kind.ADDED, "valves."),
            new Part(Kind.SAME, "\nBe kind.\n"));
  }

  @Test
  void linesThatCameAndWentAreWhole() {
    assertThat(Diff.of("one\ntwo\n", "one\ntwo\nthree\n"))
        .containsExactly(new Part(Kind.SAME, "one\ntwo\n"), new Part(Kind.ADDED, "three\n"));
    assertThat(Diff.of("one\ntwo\n", "two\n"))
        .containsExactly(new Part(Kind.REMOVED, "one\n"), new Part(Kind.SAME, "two\n"));
    assertThat(Diff.of("", "new")).containsExactly(new Part(Kind.ADDED, "new"));
  }

  @Test
  void bothTextsCanBeReadFromIt() {
    String before = text(0, 4_000, "word");
    String after = text(1_000, 5_000, "other");
    assertThat(read(before, after, Kind.ADDED)).isEqualTo(before);
    assertThat(read(before, after, Kind.REMOVED)).isEqualTo(after);
  }

  @Test
  void longPassagesThatHaveLittleInCommonAreOneChange() {
    Random random = new Random(7);
    String before = lines(random, 50_000);
    String after = lines(random, 50_000);
    assertThat(
            assertTimeout(
                Duration.ofSeconds(2), () -> Diff.of("head\n" + before, "head\n" + after)))
        .extracting(Part::kind)
        .containsExactly(Kind.SAME, Kind.REMOVED, Kind.ADDED);
    assertTimeout(Duration.ofSeconds(3), () -> Diff.of(lines(random, 4_000), lines(random, 4_000)));
    String changed = before.substring(0, 60_000) + "changed\n" + before.substring(60_000);
    assertThat(Diff.of(before, changed)).hasSize(3);
  }

  private static String lines(Random random, int many) {
    return random
        .ints(many, 0, 26)
        .mapToObj(i -> (char) ('a' + i) + "\n")
        .collect(Collectors.joining());
  }

  private static String read(String before, String after, Kind without) {
    List<Part> parts = Diff.of(before, after);
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(Part::text)
        .collect(Collectors.joining());
  }

  private static String text(int from, int to, String word) {
    return IntStream.range(from, to)
        .mapToObj(i -> (i % 7 == 0 ? word : "w") + i + (i % 11 == 0 ? "\n" : " "))
        .collect(Collectors.joining());
  }
}
