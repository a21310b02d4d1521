package org.praxis.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
  @Test
  void linesEndAndFieldsAreQuotedAsTheStandardHasIt() {
    String text =
        new Csv("name", "number")
            .add("Cats, dogs", 3)
            .add("He said \"no\"", null)
            .add("two\nlines", LocalDate.of(2027, 1, 4))
            .add(" spaces ", -1.5)
            .text();
    assertThat(text)
        .isEqualTo(
            "name,number\r\n\"Cats, dogs\",3\r\n\"He said \"\"no\"\"\",\r\n\"two\nlines\",2027-01-04\r\n"
                + "\" spaces \",-1.5\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t1", "\uFF1D1"})
  void whatSomebodyWroteIsNeverAFormula(String written) {
    assertThat(new Csv("text").add(written).text())
        .containsPattern("\r\n\"?'" + java.util.regex.Pattern.quote(written));
  }

  @Property(tries = 500)
  void notEvenWhereFieldsArePartedByOtherThanCommas(
      @ForAll @Chars({'a', '=', '-', '@', '"', ';', ',', '\t', '\n', ' '}) @StringLength(max = 12)
          String written) {
    String line = new Csv("text").add(written).text().substring("text\r\n".length());
    assertThat(line.split("[;\t\r\n]\"*"))
        .noneMatch(cell -> cell.startsWith("=") || cell.startsWith("-") || cell.startsWith("@"));
  }

  @Test
  void whatIsNoFormulaStaysAsItIs() {
    assertThat(new Csv("text").add("Mo–Fr; 9-12, a=b").text())
        .isEqualTo("text\r\n\"Mo–Fr; 9-12, a=b\"\r\n");
  }

  @Test
  void aLineHasAValueForEachColumn() {
    Csv csv = new Csv("one", "two");
    assertThatThrownBy(() -> csv.add("alone")).isInstanceOf(IllegalArgumentException.class);
  }
}
