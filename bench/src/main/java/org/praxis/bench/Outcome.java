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
 */
record Outcome(
    String name, String expected, Verdict verdict, List<String> seen, Map<String, Double> figures) {
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
  }

  Optional<Double> figure(String name) {
    return Optional.ofNullable(figures.get(name));
  }
}
