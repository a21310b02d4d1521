package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A result in words and tables, beside the last one that was committed. */
final class Report {
  private final StringBuilder text = new StringBuilder();
  private final Result result;
  private final Optional<Result> before;

  Report(String title, Result result, Optional<Result> before) {
    this.result = result;
    this.before = before;
    Machine machine = result.machine();
    line("# " + title);
    line("");
    line(
        "%s, %d cores, %d GB, %s, %s. Praxis %s of %s. Data: %s.%s"
            .formatted(
                machine.processor(),
                machine.cores(),
                machine.memory(),
                machine.system(),
                machine.java(),
                machine.commit(),
                result.day(),
                result.size(),
                result.measured().isEmpty()
                    ? ""
                    : " Each figure is the median of %d rounds in which all kinds take turns."
                        .formatted(result.rounds())));
    before.ifPresent(
        one ->
            line(
                "The ratio is to the result of %s (%s)%s."
                    .formatted(
                        one.day(),
                        one.machine().commit(),
                        result.measured().isEmpty() ? "" : ", more than 1 is faster")));
  }

  /**
   * What was measured of each kind.
   *
   * @param targets answers a second that are wanted, by names
   */
  Report loads(Map<String, Integer> targets) {
    line("");
    line(
        "| | at once | a second | ratio | wanted | p50 ms | p95 ms | p99 ms | server CPU ms | statements | kB | failed |");
    line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    for (Measured one : result.measured()) {
      line(
          "| %s | %d | %.0f | %s | %s | %.1f | %.1f | %.1f | %.2f | %.1f | %.1f | %d |"
              .formatted(
                  one.name(),
                  one.parallel(),
                  one.perSecond(),
                  ratio(one),
                  targets.getOrDefault(one.name(), 0) == 0
                      ? ""
                      : targets.get(one.name()).toString(),
                  one.p50(),
                  one.p95(),
                  one.p99(),
                  one.serverCpu(),
                  one.statements(),
                  one.kilobytes(),
                  one.failed()));
    }
    return this;
  }

  /** What came of each experiment: all in a table, then one by one. */
  Report outcomes() {
    line("");
    line("| experiment | outcome | last time |");
    line("| --- | --- | --- |");
    for (Outcome one : result.outcomes()) {
      line(
          "| %s | %s | %s |"
              .formatted(
                  one.name(),
                  said(one),
                  before.flatMap(last -> last.outcome(one.name())).map(Report::said).orElse("")));
    }
    result.outcomes().forEach(this::outcome);
    return this;
  }

  private void outcome(Outcome outcome) {
    line("\n## %s: %s\n".formatted(outcome.name(), said(outcome)));
    line("Expected: " + outcome.expected());
    line("");
    outcome.seen().forEach(sentence -> line("- " + sentence));
    line("\n| | | ratio |");
    line("| --- | ---: | ---: |");
    Optional<Outcome> last = before.flatMap(one -> one.outcome(outcome.name()));
    outcome
        .figures()
        .forEach(
            (name, figure) ->
                line(
                    "| %s | %s | %s |"
                        .formatted(
                            name,
                            number(figure),
                            last.flatMap(one -> one.figure(name))
                                .filter(before -> before != 0)
                                .map(before -> String.format(Locale.ROOT, "%.2f", figure / before))
                                .orElse(""))));
  }

  private static String said(Outcome outcome) {
    return outcome.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, figure == Math.rint(figure) ? "%,.0f" : "%,.2f", figure);
  }

  Report figures() {
    line("");
    line("| | |");
    line("| --- | ---: |");
    result.figures().forEach((name, figure) -> line("| %s | %,.1f |".formatted(name, figure)));
    return this;
  }

  Report pictures(List<String> files) {
    files.forEach(file -> line("\n![%s](%s)".formatted(file.replace(".png", ""), file)));
    return this;
  }

  /** Writes it as {@code <part>.md}. */
  void keep(String part) {
    try {
      Files.writeString(Result.FOLDER.resolve(part + ".md"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private String ratio(Measured one) {
    return before
        .flatMap(last -> last.of(one.name(), one.parallel()))
        .map(last -> String.format(Locale.ROOT, "%.2f", one.perSecond() / last.perSecond()))
        .orElse("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
