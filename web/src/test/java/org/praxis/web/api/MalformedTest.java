package org.praxis.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.praxis.platform.json.Json;
import org.praxis.web.problem.Problem;

class MalformedTest {
  record Inner(Integer often, long most, LocalDate on, LocalDateTime begins, String text) {}

  record Body(Inner in) {}

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "often|1.5|no whole number",
        "most|1.5|no whole number",
        "often|\"x\"|of the wrong kind",
        "on|\"2027-01-31T00:00:00Z\"|no day",
        "on|\"tomorrow\"|no day",
        "begins|\"2027-01-31T10:00:00Z\"|Write it without a zone",
        "text|\"a\\u0000b\"|cannot be kept",
        "text|17|of the wrong kind"
      })
  void aMistakeIsToldAtItsFieldWithWhatBelongsThere(String field, String value, String said) {
    String body = "{\"in\":{\"" + field + "\":" + value + "}}";
    JsonProcessingException mistake =
        catchThrowableOfType(
            JsonProcessingException.class, () -> Json.mapper().readValue(body, Body.class));
    Problem problem = new Malformed(mistake).problem(Locale.ENGLISH);
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.field()).isEqualTo("in." + field);
              assertThat(error.message()).contains(said);
            });
  }
}
