package org.praxis.web.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.praxis.training.assigning.DueFrom;
import org.praxis.training.assigning.DueUnit;
import org.praxis.web.problem.Texts;

class DueTextsTest {
  @Test
  void whatIsDueOnTheDayItselfIsNeverSaidToBeDueADayOrAMonthLater() {
    for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
      for (DueFrom from : DueFrom.values()) {
        for (DueUnit unit : DueUnit.values()) {
          String now = due(locale, from, unit, 0);
          assertThat(now)
              .doesNotContain("one day", "one month", "einen Tag", "einen Monat", "0", "after")
              .contains(locale == Locale.ENGLISH ? "on the " : "am ");
          assertThat(due(locale, from, unit, 1))
              .contains(locale == Locale.ENGLISH ? "one " : "einen ");
          assertThat(due(locale, from, unit, 12)).contains("12 ");
        }
      }
    }
  }

  private static String due(Locale locale, DueFrom from, DueUnit unit, int amount) {
    return Texts.of("training.assign.due." + from + "." + unit, locale, ZoneOffset.UTC, amount);
  }
}
