package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final Machine MACHINE = new Machine("a processor", 2, 24, "Linux", "a JVM", "abc");

  private static Result result(double perSecond) {
    return new Result(
        "2026-11-28",
        MACHINE,
        "S",
        3,
        List.of(new Measured("home", 8, perSecond, 1, 2, 3, 4, 5, 6, 0)),
        Map.of("server at rest, MB", 600.0));
  }

  @Test
  void aFigureStandsBesideWhatIsWantedAndWhatWasCommittedLast() {
    String report =
        new Report("Load", result(300), Optional.of(result(200)))
            .loads(Map.of("home", 250))
            .toString();
    assertThat(report).contains("| home | 8 | 300 | 1.50 | 250 |").contains("The ratio is to");
  }

  @Test
  void withoutAnEarlierResultThereIsNoRatio() {
    String report = new Report("Load", result(300), Optional.empty()).loads(Map.of()).toString();
    assertThat(report).contains("| home | 8 | 300 |  |  |").doesNotContain("The ratio is to");
  }

  @Test
  void singleFiguresAreThereByTheirNames() {
    assertThat(new Report("Load", result(1), Optional.empty()).figures().toString())
        .contains("| server at rest, MB | 600.0 |");
  }

  @Test
  void whereTheTimeOfWhatTookTooLongGoesIsToldByPartAndMethod() {
    Profile profile =
        new Profile(
            "home",
            900,
            Map.of("compiler", 12.0),
            Map.of("Faces", 25.0),
            Map.of("web.home.Home.load", 40.0));
    Result result = result(1).with(List.of(profile));
    assertThat(new Report("Load", result, Optional.empty()).profiles().toString())
        .contains(
            "## Where the time of home goes",
            "By 900 samples",
            "| compiler | 12.0 |",
            "| Faces | 25.0 |",
            "| web.home.Home.load | 40.0 |");
  }
}
