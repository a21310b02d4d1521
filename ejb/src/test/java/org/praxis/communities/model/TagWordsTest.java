package org.praxis.communities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.praxis.platform.InvalidInput;

class TagWordsTest {
  @Test
  void theSameWordIsTheSameTagHoweverItIsTyped() {
    assertThat(List.of("Pivot Tables", "pivot_tables", " PIVOT  tables ", "Pívot-Tàbles"))
        .extracting(TagWords::normal)
        .containsOnly("pivot-tables");
    assertThat(TagWords.normal("Straße")).isEqualTo("strasse");
  }

  @Test
  void itIsReadWithItsAccentsAndWithoutCase() {
    assertThat(List.of("Übung", "U\u0308bung", "PÍVOT  Tàbles", "Straße", "C#", "हिन्दी", "ﬁt"))
        .extracting(TagWords::said)
        .containsExactly("übung", "übung", "pívot-tàbles", "straße", "c#", "हिन्दी", "fit");
    assertThat(List.of("\u0301bung\u200B", "<b>", "--Ü--"))
        .extracting(TagWords::said)
        .containsExactly("bung", "b", "ü");
  }

  @Test
  void whatIsReadIsTheSameTagAsWhatWasTyped() {
    for (String typed :
        List.of("İstanbul", "ΟΔΟΣ", "Œuvre", "ẞ", "①", "Ｑ２", "a\u0301".repeat(30), "\u200B", "x")) {
      assertThat(TagWords.normal(TagWords.said(typed))).isEqualTo(TagWords.normal(typed));
    }
  }

  @Test
  void noAccentsAreHeapedOnALetter() {
    String said = TagWords.said("z" + "\u0323\u0331\u0307".repeat(10));
    assertThat(said.length()).isLessThanOrEqualTo(4);
    assertThat(TagWords.normal(said)).isEqualTo("z");
  }

  @Test
  void theFirstWayToTypeATagCountsAndASynonymSaysNothingOfIt() {
    assertThat(TagWords.spellings(List.of("Übung", "UBUNG", "JS", " "), Map.of("js", "javascript")))
        .containsExactly(Map.entry("ubung", "übung"));
  }

  @Test
  void signsThatAreOfAWordStay() {
    assertThat(List.of("C++", "C#", ".NET", "v2.1"))
        .extracting(TagWords::normal)
        .containsExactly("c++", "c#", ".net", "v2.1");
  }

  @Test
  void whatIsNoWordIsNothing() {
    assertThat(List.of("\u200B", "---", "++", "<>", " "))
        .extracting(TagWords::normal)
        .containsOnly("");
    assertThat(TagWords.normal("<script>alert(1)</script>")).isEqualTo("scriptalert1-script");
  }

  @Test
  void aSynonymIsWrittenAsItsTagAndOnce() {
    assertThat(TagWords.of(List.of("JS", "web", "JavaScript"), Map.of("js", "javascript")))
        .containsExactly("javascript", "web");
  }

  @Test
  void fiveAreEnough() {
    assertThat(TagWords.of(List.of("a", "b", "c", "d", "e", "A"), Map.of())).hasSize(5);
    assertThatThrownBy(() -> TagWords.of(List.of("a", "b", "c", "d", "e", "f"), Map.of()))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> TagWords.of(List.of("x".repeat(41)), Map.of()))
        .isInstanceOf(InvalidInput.class);
  }
}
