package org.praxis.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came of one experiment.
 *
 * @param expected what had to be so
 * @param seen in sentences, what was not as expected first
 * @param figures by their names, which say the unit
 * @param pictures by their names under {@code bench/results}
 * @param tried when, in which form and with which commit
 */
record Outcome(
    String name,
    String expected,
    Verdict verdict,
    List<String> seen,
    Map<String, Double> figures,
    List<String> pictures,
    String tried) {
  /** Whether Praxis survived it. */
  enum Verdict {
    SURVIVED,
    FAILED,
    /** It could not be tried here. */
    SKIPPED
  }

  Outcome {
    seen = List.copyOf(seen);
    figures = new LinkedHashMap<>(figures);
    pictures = List.copyOf(pictures);
  }

  Optional<Double> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }
}
