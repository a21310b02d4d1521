package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praxis.bench.Outcome.Verdict;

class SurviveTest {
  private static final List<Experiment> ALL = Survive.experiments(Survive.Extent.SHORT);

  @Test
  void whatIsTriedAloneTakesItsPlaceAndTheOthersStayAsTheyWere() {
    String first = ALL.get(0).name();
    String second = ALL.get(1).name();
    Optional<Result> earlier =
        Optional.of(result(List.of(outcome(first, "before"), outcome(second, "before"))));
    assertThat(Survive.merged(ALL, List.of(outcome(first, "now")), earlier))
        .extracting(Outcome::name, Outcome::tried)
        .containsExactly(tuple(first, "now"), tuple(second, "before"));
  }

  @Test
  void whatIsNoExperimentAnyMoreIsForgotten() {
    Optional<Result> earlier = Optional.of(result(List.of(outcome("of old", "before"))));
    assertThat(Survive.merged(ALL, List.of(), earlier)).isEmpty();
    assertThat(Survive.merged(ALL, List.of(outcome(ALL.get(0).name(), "now")), Optional.empty()))
        .hasSize(1);
  }

  private static Outcome outcome(String name, String tried) {
    return new Outcome(
        name, "nothing happens", Verdict.SURVIVED, List.of(), Map.of(), List.of(), tried);
  }

  private static Result result(List<Outcome> outcomes) {
    return Result.of("2026-11-29", Machine.here(), "S", outcomes);
  }
}
