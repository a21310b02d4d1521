package org.praxis.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.praxis.bench.Outcome.Verdict;
import org.praxis.dev.Patience;
import org.praxis.dev.StartRefused;

/** What an experiment notes while it goes on. */
final class Findings {
  private final Consumer<String> progress;
  private final List<String> wrong = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private boolean skipped;

  Findings(Consumer<String> progress) {
    this.progress = progress;
  }

  /** A number to be kept; the name says its unit. */
  void figure(String name, double value) {
    figures.put(name, Math.round(value * 100) / 100.0);
    progress.accept("    %s: %,.2f".formatted(name, value));
  }

  /** A sentence to be kept. */
  void see(String sentence) {
    seen.add(sentence);
    progress.accept("    " + sentence);
  }

  /**
   * What has to be so for Praxis to have survived.
   *
   * @param otherwise a sentence that says what was not
   */
  void demand(boolean isSo, String otherwise) {
    if (!isSo) {
      wrong.add(otherwise);
      progress.accept("    NOT AS EXPECTED: " + otherwise);
    }
  }

  /**
   * Waits for what has to become so for Praxis to have survived.
   *
   * @param otherwise a sentence that says what did not, for when the time is over
   */
  <E extends Exception> void await(Duration limit, Patience.Look<E> look, String otherwise)
      throws E {
    try {
      Patience.until(limit, look, otherwise);
    } catch (StartRefused e) {
      demand(false, otherwise);
    }
  }

  /** It cannot be tried on this machine, for a reason to be told. */
  void skip(String reason) {
    skipped = true;
    see(reason);
  }

  /** A chart that helps, by its name under {@code bench/results}. */
  void picture(String file) {
    pictures.add(file);
  }

  /** Tells how far it is; nothing that is kept. */
  void progress(String line) {
    progress.accept("    " + line);
  }

  /**
   * @param tried when, in which form and with which commit
   */
  Outcome of(Experiment experiment, String tried) {
    List<String> all = new ArrayList<>(wrong);
    all.addAll(seen);
    Verdict verdict =
        !wrong.isEmpty() ? Verdict.FAILED : skipped ? Verdict.SKIPPED : Verdict.SURVIVED;
    return new Outcome(
        experiment.name(), experiment.expected(), verdict, all, figures, pictures, tried);
  }
}
