package org.praxis.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What {@code ./praxis bench} starts, in the project's folder. */
public final class Bench {
  private static final Consumer<String> PROGRESS = System.out::println;

  private Bench() {}

  /**
   * Takes the part to be measured, and {@code --short}; of survival also {@code --only} and words
   * of an experiment's name, which then takes the place of what was kept of it. The short form of a
   * single one is told and not kept.
   */
  public static void main(String[] arguments) throws SQLException, InterruptedException {
    System.setProperty("java.awt.headless", "true");
    List<String> words = List.of(arguments);
    boolean brief = words.contains("--short");
    switch (words.get(0)) {
      case "load" -> load(brief ? Load.Extent.SHORT : Load.Extent.FULL);
      case "growth" -> growth(brief ? Growth.Extent.SHORT : Growth.Extent.FULL);
      case "weight" -> weight(brief ? Weight.Extent.SHORT : Weight.Extent.FULL);
      case "survive" -> survive(brief ? Survive.Extent.SHORT : Survive.Extent.FULL, only(words));
      default -> throw new IllegalArgumentException(words.get(0));
    }
  }

  private static String only(List<String> words) {
    int only = words.indexOf("--only");
    return only < 0 ? "" : words.get(only + 1);
  }

  private static void survive(Survive.Extent extent, String only) throws SQLException {
    List<Experiment> all = Survive.experiments(extent);
    boolean brief = extent == Survive.Extent.SHORT && only.isEmpty();
    List<Experiment> wanted =
        all.stream()
            .filter(one -> one.name().contains(only))
            .filter(one -> one.isBrief() || !brief)
            .toList();
    Machine machine = Machine.here();
    String form = extent == Survive.Extent.FULL ? "full" : "short";
    String tried = "%s, %s, %s".formatted(LocalDate.now(), form, machine.commit());
    boolean kept = only.isEmpty() || extent == Survive.Extent.FULL;
    Optional<Result> earlier = Result.kept("survive");
    List<Outcome> outcomes;
    try (Testbed testbed = Testbed.of(Size.S, "survive", PROGRESS)) {
      outcomes =
          new Survive(testbed, wanted, PROGRESS)
              .run(
                  tried,
                  some -> {
                    if (kept) {
                      Result result = survival(machine, Survive.merged(all, some, earlier));
                      result.keep("survive");
                      report(result).keep("survive");
                    }
                  });
    }
    PROGRESS.accept(report(survival(machine, outcomes)).toString());
  }

  private static Result survival(Machine machine, List<Outcome> outcomes) {
    return Result.of(
        LocalDate.now().toString(), machine, Size.S + " " + Size.S.numbers(), outcomes);
  }

  private static Report report(Result result) {
    return new Report("Survival", result, Result.committed("survive")).outcomes();
  }

  private static void load(Load.Extent extent) throws SQLException {
    try (Testbed testbed = Testbed.of(Size.S, PROGRESS)) {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("ready after the start of the server, s", testbed.start().toMillis() / 1000.0);
      figures.put("server at rest, MB", (double) testbed.server().residentMegabytes());
      Load load = new Load(testbed, extent, PROGRESS);
      List<Measured> measured = load.run();
      figures.put("server after the load, MB", (double) testbed.server().residentMegabytes());
      Report report =
          report(
                  "Load",
                  "load",
                  List.of(Size.S),
                  extent.rounds(),
                  measured,
                  figures,
                  load.profiles(measured))
              .loads(Kinds.TARGETS)
              .figures()
              .profiles();
      Map<String, Map<String, Number>> series = new LinkedHashMap<>();
      for (Measured one : measured) {
        series
            .computeIfAbsent(one.parallel() + " at once", first -> new LinkedHashMap<>())
            .put(one.name(), one.perSecond());
      }
      Map<String, Number> wanted = new LinkedHashMap<>();
      measured.forEach(one -> wanted.put(one.name(), Kinds.TARGETS.getOrDefault(one.name(), 0)));
      series.put("wanted", wanted);
      finish(report, "load", "Answers a second", series);
    }
  }

  private static void growth(Growth.Extent extent) throws SQLException {
    List<Testbed> testbeds = new ArrayList<>();
    try {
      for (Size size : extent.sizes()) {
        testbeds.add(Testbed.of(size, PROGRESS));
      }
      Growth growth = new Growth(testbeds, extent, PROGRESS);
      Map<Size, List<Measured>> sizes = growth.run();
      List<Measured> measured = new ArrayList<>();
      Map<String, Map<String, Number>> series = new LinkedHashMap<>();
      sizes.forEach(
          (size, kinds) -> {
            kinds.forEach(one -> measured.add(one.named(one.name() + ", " + size)));
            Map<String, Number> bars = new LinkedHashMap<>();
            kinds.forEach(one -> bars.put(one.name(), one.p50()));
            series.put(size.name(), bars);
          });
      Report report =
          report(
                  "Growth",
                  "growth",
                  extent.sizes(),
                  extent.rounds(),
                  measured,
                  growth.scans(),
                  List.of())
              .growth(sizes)
              .figures();
      finish(report, "growth", "Half of the answers within, ms", series);
    } finally {
      testbeds.forEach(Testbed::close);
    }
  }

  private static void weight(Weight.Extent extent) throws SQLException, InterruptedException {
    try (Testbed testbed = Testbed.of(Size.S, PROGRESS)) {
      Map<String, Double> figures = new Weight(testbed, extent, PROGRESS).run();
      Report report =
          report(
                  "Weight",
                  "weight",
                  List.of(Size.S),
                  extent.starts(),
                  List.of(),
                  figures,
                  List.of())
              .figures(Weight.wanted());
      Map<String, Number> memory = new LinkedHashMap<>(figures);
      memory.keySet().removeIf(name -> !name.contains(", MB"));
      finish(report, "weight", "Memory, MB", Map.of("MB", memory));
    }
  }

  // What was committed last is read before the new result takes its place.
  private static Report report(
      String title,
      String part,
      List<Size> sizes,
      int rounds,
      List<Measured> measured,
      Map<String, Double> figures,
      List<Profile> profiles) {
    Optional<Result> before = Result.committed(part);
    Result result =
        new Result(
                LocalDate.now().toString(),
                Machine.here(),
                sizes.stream()
                    .map(size -> size + " " + size.numbers())
                    .collect(Collectors.joining("; ")),
                rounds,
                measured,
                figures)
            .with(profiles);
    result.keep(part);
    return new Report(title, result, before);
  }

  private static void finish(
      Report report, String part, String picture, Map<String, Map<String, Number>> series) {
    report.pictures(List.of(Charts.bars(part, picture, series))).keep(part);
    PROGRESS.accept(report.toString());
  }
}
