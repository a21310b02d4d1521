package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.praxis.training.marking.Criterion;
import org.praxis.training.marking.Level;
import org.praxis.web.page.Misread;

class RubricFormTest {
  private static final String FIRST = "assignment-criteria-0";

  /** A form of three criteria with three levels each, of which these fields are filled. */
  private static RubricForm form(Map<String, String> filled) {
    Map<String, String> sent = new HashMap<>();
    fields().forEach(field -> sent.put(field, ""));
    sent.putAll(filled);
    RubricForm form = new RubricForm();
    form.misread = new Misread();
    form.request =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                RubricFormTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> sent.get((String) arguments[0]));
    return form;
  }

  private static Stream<String> fields() {
    return Stream.of(0, 1, 2)
        .map(i -> "assignment-criteria-" + i)
        .flatMap(
            id ->
                Stream.concat(
                    Stream.of(id + "-name", id + "-text"),
                    Stream.of(0, 1, 2)
                        .map(i -> id + "-levels-" + i)
                        .flatMap(level -> Stream.of(level + "-words", level + "-points"))));
  }

  @Provide
  Arbitrary<Map<String, String>> filled() {
    Arbitrary<String> field = Arbitraries.of(fields().toList());
    Arbitrary<Integer> number = Arbitraries.integers().between(1000, 1_000_000);
    return Arbitraries.maps(field, number.map(String::valueOf)).ofMaxSize(6);
  }

  @Property(tries = 200)
  void nothingThatWasTypedIsDropped(@ForAll("filled") Map<String, String> filled) {
    RubricForm form = form(filled);
    assertThat(words(form.sent()).toList()).containsAll(filled.values());
    String shown = form.shown().toString();
    assertThat(filled.values()).allMatch(shown::contains);
  }

  private static Stream<String> words(List<Criterion> criteria) {
    return criteria.stream()
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(one.name(), one.text()),
                    one.levels().stream()
                        .flatMap(level -> Stream.of(level.words(), "" + level.points()))));
  }

  @Test
  void whatStaysEmptyAtTheEndIsNone() {
    assertThat(form(Map.of()).sent()).isEmpty();
    assertThat(form(Map.of(FIRST + "-name", "Tone", FIRST + "-levels-1-points", "2")).sent())
        .containsExactly(new Criterion("Tone", "", List.of(new Level("", null), new Level("", 2))));
  }

  @Test
  void pointsThatAreNoWholeNumberAreRefusedAtTheirFieldAndStayThere() {
    RubricForm form = form(Map.of(FIRST + "-levels-1-points", "2.5"));
    form.sent();
    assertThat(form.misread.fields()).containsExactly("assignment.criteria[0].levels[1].points");
    assertThat(form.shown().get(0).levels().get(1).points()).isEqualTo("2.5");
  }
}
