package org.praxis.dev;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * What {@code ./praxis run} starts, in the project's folder: the services, then WildFly with the
 * archive. It stops all of them, in the opposite order, when it is asked to stop (Ctrl-C, SIGTERM)
 * or when one fails.
 */
public final class DevServices {

  private static final Path VAR = Path.of("var");
  private static final Path LOGS = VAR.resolve("log");
  private static final Path LDIF = Path.of("wildfly-config/sample-company.ldif");
  private static final Path WILDFLY = Path.of("wildfly-config/target/wildfly");
  private static final Path SAMPLE_LOADED = VAR.resolve("postgres/sample-company");
  private static final Path SCRIPTS = Path.of("wildfly-config");
  private static final Path ARCHIVE = Path.of("ear/target/praxis.ear");

  private final Deque<AutoCloseable> running = new ArrayDeque<>();
  private boolean stopping;

  private DevServices() {}

  /**
   * Takes {@code --fresh}: forget all data and begin anew; and {@code --nodes} with a number: so
   * many nodes behind a load balancer.
   */
  public static void main(String[] arguments) {
    var everything = new DevServices();
    Runtime.getRuntime().addShutdownHook(new Thread(everything::stop, "stop"));
    try {
      var told = List.of(arguments);
      everything.run(told.contains("--fresh"), nodes(told));
    } catch (CancellationException e) {
      return; // Ctrl-C while starting: the hook is at work
    } catch (StartRefused e) {
      everything.sayUnlessStopping(e.getMessage());
    } catch (RuntimeException e) {
      e.printStackTrace(); // a fault of ours: whoever mends it needs all of it
    }
    System.exit(1);
  }

  private static OptionalInt nodes(List<String> told) {
    var at = told.indexOf("--nodes");
    if (at < 0) {
      return OptionalInt.empty();
    }
    var number = told.subList(at + 1, told.size()).stream().findFirst().orElse("");
    if (!number.matches("[%d-%d]".formatted(Cluster.FEWEST, Cluster.MOST))) {
      throw new StartRefused(
          "--nodes takes a number from %d to %d, not \"%s\"."
              .formatted(Cluster.FEWEST, Cluster.MOST, number));
    }
    return OptionalInt.of(Integer.parseInt(number));
  }

  /** Returns only when the server ended by itself. */
  private void run(boolean fresh, OptionalInt nodes) {
    var begin = Instant.now();
    var ports = Ports.fromEnvironment();
    // What an earlier run left over would hold the ports and the data.
    WildFlyServer.endLeftover(VAR.resolve("wildfly"), DevServices::say);
    Cluster.endLeftover(VAR.resolve("nodes"), DevServices::say);
    Postgres.endLeftover(VAR.resolve("postgres"), DevServices::say);
    if (fresh) {
      List.of("wildfly", "nodes", "postgres", "mail")
          .forEach(data -> Folders.remove(VAR.resolve(data)));
    }
    if (nodes.isPresent()) {
      Cluster.requireFree(ports, nodes.getAsInt());
    } else {
      ports.requireFree();
    }

    say("Starting PostgreSQL, the directory and the mail catcher …");
    var services = start(() -> Services.persistent(ports, LDIF, VAR, DevServices::say));
    if (nodes.isPresent()) {
      runNodes(nodes.getAsInt(), services, ports, begin);
    } else {
      runOne(services, ports, begin);
    }
  }

  private void runOne(Services services, Ports ports, Instant begin) {
    say("Starting WildFly …");
    var setup =
        new ServerSetup(
            WILDFLY,
            ARCHIVE,
            VAR.resolve("wildfly"),
            LOGS,
            ports,
            services.environment(),
            List.of());
    var server = start(() -> WildFlyServer.launch(setup, DevServices::say));
    server.awaitReady();
    loadSampleCompany(server.address(), services.postgres());
    welcome(server.address(), server.management(), Duration.between(begin, Instant.now()));

    server.onExit().join();
    sayUnlessStopping("WildFly ended by itself; %s says why.".formatted(server.log()));
  }

  private void runNodes(int count, Services services, Ports ports, Instant begin) {
    say("Starting a load balancer and %d nodes, one after the other …".formatted(count));
    var setup =
        new Cluster.Setup(
            count,
            WILDFLY,
            ARCHIVE,
            SCRIPTS,
            VAR.resolve("nodes"),
            LOGS,
            ports,
            services.environment());
    // Nothing runs in it yet: a stop need not wait until all of it does.
    var cluster = start(() -> new Cluster(setup, DevServices::say));
    cluster.start();
    loadSampleCompany(cluster.address(), services.postgres());
    welcome(
        cluster.address(), cluster.node(1).management(), Duration.between(begin, Instant.now()));
    for (int node = 1; node <= count; node++) {
      say(
          "  Node %d      %s   kill -9 %d: sessions go on elsewhere, and it is started again"
              .formatted(node, cluster.node(node).address(), cluster.node(node).pid()));
    }
    say("");
    cluster.keep();
    sayUnlessStopping(
        "The load balancer ended by itself; %s says why.".formatted(cluster.balancer().log()));
  }

  /** Once: a mark beside the data says that it is done, and goes with them. */
  private void loadSampleCompany(URI server, Postgres postgres) {
    if (Files.exists(SAMPLE_LOADED)) {
      return;
    }
    say("Loading the sample company …");
    try {
      new SampleCompany(server).load();
      try (var database =
          DriverManager.getConnection(postgres.url(), Postgres.PRAXIS, Postgres.PRAXIS)) {
        SampleCalendar.turnBack(database);
      }
      new SampleTraining(server).ask();
      Files.createFile(SAMPLE_LOADED);
    } catch (SampleCompany.Incomplete
        | PraxisApi.Refused
        | StartRefused
        | SQLException
        | IOException e) {
      sayUnlessStopping(
          "The sample company is not complete; the next ./praxis run goes on with it. "
              + e.getMessage());
    }
  }

  /** One step, whole: a stop waits for its end and then stops what it started too. */
  private synchronized <T extends AutoCloseable> T start(Supplier<T> step) {
    if (stopping) {
      throw new CancellationException();
    }
    var started = step.get();
    running.push(started);
    return started;
  }

  private synchronized void stop() {
    stopping = true;
    if (!running.isEmpty()) {
      say("\nStopping …");
    }
    while (!running.isEmpty()) {
      try {
        running.pop().close();
      } catch (Exception e) {
        say("This did not stop cleanly: " + e.getMessage());
      }
    }
  }

  private static void welcome(URI server, URI management, Duration time) {
    say(
        """

        Praxis is ready: %1$s   (%3$d s)

          Sign in     learner1 learner2 moderator1 moderator2 trainer1 hr1 admin1, password: praxis
          API         %1$sopenapi
          Health      %2$shealth
          Data        var/postgres; ./praxis run --fresh begins anew
          Mail        var/mail: what Praxis sends, nothing leaves this machine
          Logs        %4$s

        Ctrl-C stops everything.
        """
            .formatted(server, management, time.toSeconds(), LOGS));
  }

  private synchronized void sayUnlessStopping(String line) {
    if (!stopping) {
      System.err.println(line);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
