package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    line("| experiment | outcome | last time | tried |");
    line("| --- | --- | --- | --- |");
    for (Outcome one : result.outcomes()) {
      line(
          "| %s | %s | %s | %s |"
              .formatted(
                  one.name(), said(one), last(one).map(Report::said).orElse(""), one.tried()));
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
    Optional<Outcome> last = last(outcome);
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
    pictures(outcome.pictures());
  }

  // Of what was not tried again there is nothing to compare.
  private Optional<Outcome> last(Outcome now) {
    return before
        .flatMap(result -> result.outcome(now.name()))
        .filter(last -> !last.tried().equals(now.tried()));
  }

  private static String said(Outcome outcome) {
    return outcome.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static String number(double figure) {
    return String.format(Locale.ROOT, figure == Math.rint(figure) ? "%,.0f" : "%,.2f", figure);
  }

  /**
   * How long pages take with data of several sizes, beside those of the first.
   *
   * @param sizes by their names, each with what was measured of the same kinds
   */
  Report growth(Map<Size, List<Measured>> sizes) {
    line("");
    List<Size> names = List.copyOf(sizes.keySet());
    line(
        "| p50 ms |"
            + each(names, size -> " %s | |".formatted(size))
            + " wanted |"
            + each(names, size -> " statements of %s |".formatted(size))
            + each(names, size -> " kB of %s |".formatted(size)));
    line(
        "| --- |"
            + " ---: | ---: |".repeat(names.size())
            + " ---: |"
            + " ---: |".repeat(2 * names.size()));
    List<Measured> first = sizes.get(names.get(0));
    for (int kind = 0; kind < first.size(); kind++) {
      int row = kind;
      double least = first.get(row).p50();
      line(
          "| %s |".formatted(first.get(row).name())
              + each(names, size -> figure(sizes.get(size).get(row).p50(), least))
              + " %.1f × |".formatted(Growth.wanted(first.get(row).name()))
              + each(names, size -> " %.1f |".formatted(sizes.get(size).get(row).statements()))
              // A search of larger data finds more, and its page is longer.
              + each(names, size -> " %.1f |".formatted(sizes.get(size).get(row).kilobytes())));
    }
    return this;
  }

  private static String figure(double p50, double least) {
    return " %.1f | %.2f × |".formatted(p50, p50 / least);
  }

  private static <T> String each(List<T> all, Function<T, String> words) {
    return all.stream().map(words).collect(Collectors.joining());
  }

  Report figures() {
    return figures(Map.of());
  }

  /**
   * Single figures.
   *
   * @param wanted what is the most that some should be, by their names
   */
  Report figures(Map<String, Double> wanted) {
    line("");
    line("| | | ratio | wanted |");
    line("| --- | ---: | ---: | ---: |");
    result
        .figures()
        .forEach(
            (name, figure) ->
                line(
                    "| %s | %,.1f | %s | %s |"
                        .formatted(name, figure, ratio(name, figure), limit(wanted.get(name)))));
    return this;
  }

  private String ratio(String name, double figure) {
    return before
        .map(last -> last.figures().get(name))
        .filter(last -> last > 0)
        .map(last -> String.format(Locale.ROOT, "%.2f", figure / last))
        .orElse("");
  }

  private static String limit(Double wanted) {
    return wanted == null ? "" : "< %,.0f".formatted(wanted);
  }

  /** Where the time goes of what took longer than is wanted. */
  Report profiles() {
    for (Profile profile : result.profiles()) {
      line("\n## Where the time of %s goes\n".formatted(profile.kind()));
      line(
          "By %d samples of the threads that answer, while one at a time is answered. A method has the time of all that it"
                  .formatted(profile.samples())
              + " calls.\n");
      if (!profile.threads().isEmpty()) {
        shares("the server's threads", profile.threads());
        line("");
      }
      shares("part", profile.parts());
      line("");
      shares("method of Praxis", profile.methods());
    }
    return this;
  }

  private void shares(String title, Map<String, Double> shares) {
    line("| %s | %% |".formatted(title));
    line("| --- | ---: |");
    shares.forEach((name, share) -> line("| %s | %.1f |".formatted(name, share)));
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
