package org.praxis.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;

class RenamedTest {
  private static void refuse(String field) {
    throw new InvalidInput(field, "platform.noDay");
  }

  private static String field(Throwable failure) {
    return Problems.of(failure, Locale.ENGLISH, ZoneOffset.UTC)
        .orElseThrow()
        .errors()
        .get(0)
        .field();
  }

  @Test
  void whatIsRefusedInAPartIsAFieldOfThePart() {
    Throwable refused = catchThrowable(() -> Renamed.within("plan", () -> refuse("before[0]")));
    assertThat(field(refused)).isEqualTo("plan.before[0]");
    assertThat(refused).as("which the server would answer with").hasNoCause();
  }

  @Test
  void whatStandsBesideThePartKeepsItsName() {
    assertThat(
            field(
                catchThrowable(
                    () -> Renamed.within("date", Set.of("weeks"), () -> refuse("weeks")))))
        .isEqualTo("weeks");
  }

  @Test
  void whatIsNotAboutAFieldIsWhatItWas() {
    assertThatThrownBy(
            () ->
                Renamed.within(
                    "plan",
                    () -> {
                      throw new ChangedMeanwhile();
                    }))
        .isInstanceOf(ChangedMeanwhile.class);
  }
}
