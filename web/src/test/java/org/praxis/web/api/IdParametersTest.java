package org.praxis.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import java.lang.reflect.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.praxis.platform.InvalidInput;

class IdParametersTest {
  @SuppressWarnings("unused") // Its parameters are what is read.
  private static void asked(@QueryParam("mine") boolean mine, @QueryParam("solved") Boolean any) {}

  private static ParamConverter<?> converter(int place) throws NoSuchMethodException {
    Parameter parameter =
        IdParametersTest.class.getDeclaredMethod("asked", boolean.class, Boolean.class)
            .getParameters()[place];
    return new IdParameters()
        .getConverter(parameter.getType(), parameter.getType(), parameter.getAnnotations());
  }

  @Test
  void trueIsTrueAndFalseIsFalseAndNothingIsWhatTheParameterTakesItFor() throws Exception {
    for (int place = 0; place <= 1; place++) {
      assertThat(converter(place).fromString("true")).isEqualTo(true);
      assertThat(converter(place).fromString("False")).isEqualTo(false);
    }
    assertThat(converter(0).fromString("")).isEqualTo(false);
    assertThat(converter(1).fromString(" ")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "0", "yes", "on", "truth", "null"})
  void whatIsNeitherIsRefusedByName(String value) throws Exception {
    for (int place = 0; place <= 1; place++) {
      ParamConverter<?> converter = converter(place);
      assertThatThrownBy(() -> converter.fromString(value))
          .isInstanceOfSatisfying(
              InvalidInput.class,
              refusal -> assertThat(refusal.field().orElseThrow()).isIn("mine", "solved"));
    }
  }
}
