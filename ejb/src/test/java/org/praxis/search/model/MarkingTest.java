package org.praxis.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.praxis.search.view.Piece;

class MarkingTest {
  @Test
  void wordsThatBeginSoAreMarkedWhereTheyCount() {
    Words words = Words.of("spéctro old");
    assertThat(new Marking(words, 0, List.of("spéctro")).all("A Spectrometer, oldtimer"))
        .containsExactly(
            new Piece("A ", false),
            new Piece("Spectrometer", true),
            new Piece(", oldtimer", false));
  }

  @Test
  void aWordIsMarkedInAllItsForms() {
    assertThat(marked("connect printer", "Connecting two printers, or a printer"))
        .containsExactly("Connecting", "printers", "printer");
    assertThat(marked("vertrag haus", "Verträge für Häuser")).containsExactly("Verträge", "Häuser");
    assertThat(marked("cafe strasse", "Café, Straße")).containsExactly("Café", "Straße");
    assertThat(marked("resume", "Our résumés")).containsExactly("résumés");
  }

  @Test
  void anEmojiIsNothingToMark() {
    assertThat(marked("\u2764\uFE0F pump \u0301", "A \u2764\uFE0F pump")).containsExactly("pump");
    assertThat(marked("\u2764\uFE0F", "A \u2764\uFE0F pump")).isEmpty();
  }

  @Test
  void smallWordsAreNotMarked() {
    assertThat(marked("how to print", "How to print")).containsExactly("print");
  }

  @Test
  void wordsMuchAlikeAreMarkedWhereTheyWereFound() {
    Words words = Words.of("spectrometr");
    assertThat(new Marking(words, 2, List.of()).all("The spectrometer"))
        .containsExactly(new Piece("The ", false), new Piece("spectrometer", true));
    assertThat(new Marking(words, 0, List.of()).all("The spectrometer"))
        .containsExactly(new Piece("The spectrometer", false));
  }

  @Test
  void thePassageIsTheOneThatSaysMost() {
    String far = "Nothing of note here. ".repeat(40);
    List<Piece> passage =
        new Marking(Words.of("blue pump"), 0, List.of())
            .passage("A pump. " + far + "The blue pump is broken. " + far);
    assertThat(text(passage)).startsWith("…").endsWith("…").contains("The blue pump is broken.");
    assertThat(text(passage).length()).isLessThan(300);
  }

  @Test
  void allOfThePassageThatIsShownIsMarked() {
    String far = "Nothing of note here. ".repeat(40);
    String said = "The blue pump leaks, and a blue pump that leaks is a pump to be mended: ";
    List<Piece> passage =
        new Marking(Words.of("blue pump"), 0, List.of()).passage(far + said + said + said + far);
    long shown = Pattern.compile("\\b(blue|pump)\\b").matcher(text(passage)).results().count();
    assertThat(shown).isGreaterThan(7);
    assertThat(passage.stream().filter(Piece::marked)).hasSize((int) shown);
  }

  @Test
  void aTextThatSaysNothingOfItBeginsAtItsBeginning() {
    assertThat(text(new Marking(Words.of("pump"), 0, List.of()).passage("Short and plain.")))
        .isEqualTo("Short and plain.");
    assertThat(new Marking(Words.of("pump"), 0, List.of()).passage("")).isEmpty();
  }

  @Test
  void exchangedLettersAreOneMistake() {
    assertThat(Marking.isWithin("printer", "pritner", 1)).isTrue();
    assertThat(Marking.isWithin("printer", "planter", 1)).isFalse();
    assertThat(Marking.isWithin("printer", "printers", 1)).isTrue();
    assertThat(Marking.isWithin("sun", "son", 0)).isFalse();
  }

  private static List<String> marked(String looked, String text) {
    return new Marking(Words.of(looked), 0, List.of())
        .all(text).stream().filter(Piece::marked).map(Piece::text).toList();
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
