package org.praxis.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void wordsInQuotesAndWordsThatAreJoinedStandTogether() {
    assertThat(Words.of("install \"two words\" pg_dump.c").wanted())
        .extracting(Words.Term::words)
        .containsExactly(List.of("install"), List.of("two", "words"), List.of("pg", "dump", "c"));
  }

  @Test
  void whatHasAMinusBeforeItIsUnwanted() {
    Words words = Words.of("printer -colour -\"second floor\" built-in");
    assertThat(words.wanted()).extracting(Words.Term::text).containsExactly("printer", "built in");
    assertThat(words.unwanted())
        .extracting(Words.Term::text)
        .containsExactly("colour", "second floor");
  }

  @Test
  void signsAloneAreNothingToLookFor() {
    assertThat(Words.of("\"( & ! -").isEmpty()).isTrue();
    assertThat(Words.of("").isEmpty()).isTrue();
  }

  @Test
  void smallWordsHelpUnlessThereAreNoOthers() {
    assertThat(Words.of("how to print").wanted())
        .extracting(Words.Term::small)
        .containsExactly(true, true, false);
    assertThat(Words.of("how to").wanted())
        .extracting(Words.Term::small)
        .containsExactly(false, false);
  }

  @Test
  void aPastedTextIsCutToAFewWords() {
    assertThat(Words.of("many ".repeat(200)).all()).hasSize(Words.MOST);
  }

  @Test
  void anUnfinishedQuoteGoesToTheEnd() {
    assertThat(Words.of("\"open end").wanted())
        .extracting(Words.Term::text)
        .containsExactly("open end");
  }

  @Test
  void marksWithoutALetterAreNoWords() {
    assertThat(Words.of("\u2764\uFE0F").isEmpty()).isTrue();
    assertThat(Words.of("\u0301 \uFF9E \uFE0F\u2764\uFE0F").isEmpty()).isTrue();
    assertThat(Words.of("\"thank you \u2764\uFE0F Anna\" re\u0301union\u2764\uFE0F").wanted())
        .extracting(Words.Term::text)
        .containsExactly("thank you anna", "r\u00E9union");
    assertThat(Words.BETWEEN.split("I \u2764\uFE0Fpumps")).containsExactly("I", "pumps");
  }
}
