package org.praxis.bench;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What {@code ./praxis bench} starts, in the project's folder. */
public final class Bench {
  private static final Consumer<String> PROGRESS = System.out::println;

  private Bench() {}

  /**
   * Takes the part to be measured, and {@code --short}; of survival also {@code --only} and words
   * of an experiment's name, which is then told and not kept.
   */
  public static void main(String[] arguments) throws SQLException {
    System.setProperty("java.awt.headless", "true");
    List<String> told = List.of(arguments);
    boolean brief = told.contains("--short");
    if (told.contains("survive")) {
      int only = told.indexOf("--only");
      survive(
          brief ? Survive.Extent.SHORT : Survive.Extent.FULL, only < 0 ? "" : told.get(only + 1));
    } else {
      load(brief ? Load.Extent.SHORT : Load.Extent.FULL);
    }
  }

  private static void survive(Survive.Extent extent, String only) throws SQLException {
    Size size = Size.S;
    Optional<Result> before = Result.committed("survive");
    List<Experiment> experiments =
        Survive.experiments(extent).stream().filter(one -> one.name().contains(only)).toList();
    try (Testbed testbed = Testbed.of(size, "survive", PROGRESS)) {
      Survive survive = new Survive(testbed, experiments, PROGRESS);
      Result result =
          Result.of(
              LocalDate.now().toString(),
              Machine.here(),
              size + " " + size.numbers(),
              survive.run());
      Report report =
          new Report("Survival", result, before).outcomes().pictures(survive.pictures());
      if (only.isEmpty()) {
        result.keep("survive");
        report.keep("survive");
      }
      System.out.println(report);
    }
  }

  private static void load(Load.Extent extent) throws SQLException {
    Size size = Size.S;
    Optional<Result> before = Result.committed("load");
    try (Testbed testbed = Testbed.of(size, PROGRESS)) {
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("ready after the start of the server, s", testbed.start().toMillis() / 1000.0);
      figures.put("server at rest, MB", (double) testbed.server().residentMegabytes());
      Load load = new Load(testbed, extent, PROGRESS);
      List<Measured> measured = load.run();
      figures.put("server after the load, MB", (double) testbed.server().residentMegabytes());
      Result result =
          new Result(
              LocalDate.now().toString(),
              Machine.here(),
              size + " " + size.numbers(),
              extent.rounds(),
              measured,
              figures);
      result.keep("load");
      Map<String, Integer> targets = load.targets();
      String picture =
          Charts.bars("load", "Answers a second", measured, Measured::perSecond, targets);
      Report report =
          new Report("Load", result, before).loads(targets).figures().pictures(List.of(picture));
      report.keep("load");
      System.out.println(report);
    }
  }
}
