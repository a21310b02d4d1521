package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Experiments one after the other, each with a Praxis that is whole again. */
final class Survive {
  private final Testbed testbed;
  private final List<Experiment> experiments;
  private final Consumer<String> progress;

  /**
   * How much is done.
   *
   * @param kills of the server
   * @param restarts of the database
   * @param away how long a service is not there
   * @param load how long one measurement with wrk goes on
   * @param mixed how long the mixed load goes on
   */
  record Extent(int kills, int restarts, Duration away, Duration load, Duration mixed) {
    static final Extent FULL =
        new Extent(20, 3, Duration.ofMinutes(1), Duration.ofSeconds(20), Duration.ofHours(1));
    static final Extent SHORT =
        new Extent(3, 1, Duration.ofSeconds(15), Duration.ofSeconds(8), Duration.ofMinutes(2));
  }

  /** All there are. */
  static List<Experiment> experiments(Extent extent) {
    return List.of(
        new KilledServer(extent.kills()),
        new TwoNodes(extent.load()),
        new RestartedDatabase(extent.restarts()),
        LostService.directory(extent.away()),
        LostService.mail(extent.away()),
        LostService.index(extent.away()),
        new FullDisk(),
        new TooMany(extent.load()),
        new MixedLoad(extent.mixed()));
  }

  Survive(Testbed testbed, List<Experiment> experiments, Consumer<String> progress) {
    this.testbed = testbed;
    this.experiments = List.copyOf(experiments);
    this.progress = progress;
  }

  /** These, and what an earlier result has of the others, in the order of all. */
  static List<Outcome> merged(List<Experiment> all, List<Outcome> these, Optional<Result> earlier) {
    return all.stream()
        .map(Experiment::name)
        .flatMap(name -> outcome(name, these, earlier).stream())
        .toList();
  }

  private static Optional<Outcome> outcome(
      String name, List<Outcome> these, Optional<Result> earlier) {
    return these.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .or(() -> earlier.flatMap(result -> result.outcome(name)));
  }

  /**
   * @param tried when, in which form and with which commit
   * @param kept is told after each experiment what came of all so far: they take hours
   */
  List<Outcome> run(String tried, Consumer<List<Outcome>> kept) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Experiment experiment : experiments) {
      progress.accept("  " + experiment.name());
      Findings findings = new Findings(progress);
      try {
        if (!testbed.isRunning()) {
          testbed.restart();
          testbed.aftermath().allIsFound();
        }
        experiment.run(testbed, findings);
      } catch (SQLException | RuntimeException e) {
        // The others are still worth trying; that this one could not be finished is its outcome.
        findings.demand(false, "It could not be finished: " + e);
      }
      outcomes.add(findings.of(experiment, tried));
      kept.accept(outcomes);
    }
    return outcomes;
  }
}
