package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.praxis.dev.Cluster;
import org.praxis.dev.Directory;
import org.praxis.dev.Folders;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.Leftover;
import org.praxis.dev.MailCatcher;
import org.praxis.dev.Ports;
import org.praxis.dev.Postgres;
import org.praxis.dev.PraxisApi;
import org.praxis.dev.ServerSetup;
import org.praxis.dev.Services;
import org.praxis.dev.WildFlyServer;

/**
 * A Praxis to be measured: the archive on the assembled server, set as for production, with a
 * database of a size. Its data stay under {@code var/bench}, since making a large one takes long.
 */
final class Testbed implements AutoCloseable {
  /** Everybody's, in the sample company. */
  static final String PASSWORD = "praxis";

  private static final Path FOLDER = Path.of("var/bench");
  private static final Path COMPANY = Path.of("wildfly-config/sample-company.ldif");
  private static final Path SCRIPTS = Path.of("wildfly-config");
  private static final Path WILDFLY = Path.of("wildfly-config/target/wildfly");
  private static final Path ARCHIVE = Path.of("ear/target/praxis.ear");

  /** Above those of the stories and below those of the other tests, so that nothing meets. */
  private static final int PORTS = 9_000;

  private static final int PORTS_OF_A_SIZE = 300;

  private final Size size;
  private final Path folder;
  private final Ports ports;
  private final Consumer<String> progress;
  private Services services;
  private WildFlyServer server;
  private Cluster nodes;
  private Duration start;

  private Testbed(Size size, String name, Consumer<String> progress) {
    this.size = size;
    folder = FOLDER.resolve(name);
    ports = Ports.DEFAULT.offset(PORTS + PORTS_OF_A_SIZE * size.ordinal());
    this.progress = progress;
  }

  /** Ready to be asked, with its search index made. */
  static Testbed of(Size size, Consumer<String> progress) throws SQLException {
    return of(size, size.name().toLowerCase(Locale.ROOT), progress);
  }

  /**
   * The same with a database that others do not measure with.
   *
   * @param name of its folder
   */
  static Testbed of(Size size, String name, Consumer<String> progress) throws SQLException {
    Testbed testbed = new Testbed(size, name, progress);
    // However the run ends, nothing is left running.
    Runtime.getRuntime().addShutdownHook(new Thread(testbed::close, "stop"));
    try {
      testbed.begin();
    } catch (SQLException | RuntimeException e) {
      testbed.close();
      throw e;
    }
    return testbed;
  }

  private void begin() throws SQLException {
    WildFlyServer.endLeftover(folder.resolve("wildfly"), progress);
    ports.requireFree();
    Folders.make(folder);
    services = Services.measured(ports, COMPANY, folder, progress);
    if (!generator().isFilled(size)) {
      MailingLists lists = MailingLists.in(FOLDER.resolve("lists"), progress);
      services.close();
      Folders.remove(folder);
      services = Services.measured(ports, COMPANY, folder, progress);
      generator().mark();
      progress.accept("Making the data of %s …".formatted(size));
      launch();
      aftermath().followDirectory();
      generator().fill(size);
      progress.accept("  mailing lists");
      lists.moveInto(api());
      progress.accept("  search index");
      aftermath().makeIndex();
      aftermath().settle();
      generator().filled(size);
      server.close();
    }
    launch();
    // The server follows the rows that the index is made of; after a large company's was made that
    // takes minutes, and all else is slower meanwhile.
    aftermath().allIsFound();
  }

  private void launch() {
    Instant begin = Instant.now();
    server =
        WildFlyServer.launch(
            new ServerSetup(
                WILDFLY,
                ARCHIVE,
                folder.resolve("wildfly"),
                folder.resolve("log"),
                ports,
                environment(),
                List.of()),
            progress);
    server.awaitReady();
    start = Duration.between(begin, Instant.now());
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(services.environment());
    environment.put("PRAXIS_SYNC_SCHEDULE", "false");
    // All clients are on one machine; a company's are not.
    environment.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    return environment;
  }

  /**
   * Puts several nodes behind a load balancer in the place of the one server, which stops: they are
   * asked at the same address, and have the same database. Whoever closes them calls {@link
   * #restart}.
   *
   * @param settings for each node, beside those of the one server
   */
  Cluster nodes(int count, Map<String, String> settings) {
    server.close();
    Map<String, String> environment = environment();
    environment.putAll(settings);
    Path data = folder.resolve("nodes");
    Cluster.endLeftover(data, progress);
    nodes =
        new Cluster(
            new Cluster.Setup(
                count, WILDFLY, ARCHIVE, SCRIPTS, data, folder.resolve("log"), ports, environment),
            progress);
    return nodes;
  }

  /** What the database answers, by rows and columns. */
  List<List<String>> rows(String query) throws SQLException {
    try (Connection connection = postgres().administrator();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      int columns = answer.getMetaData().getColumnCount();
      List<List<String>> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(answer.getString(column));
        }
        rows.add(row);
      }
      return rows;
    }
  }

  Aftermath aftermath() {
    return new Aftermath(this);
  }

  PraxisApi api() {
    return new PraxisApi(server.address());
  }

  URI address() {
    return server.address();
  }

  Generator generator() {
    return new Generator(services.postgres(), progress);
  }

  Postgres postgres() {
    return services.postgres();
  }

  Size size() {
    return size;
  }

  /** From the launch of the process until it is ready to be asked. */
  Duration start() {
    return start;
  }

  Path folder() {
    return folder;
  }

  /** Ends the server as a failing machine would. */
  void kill() {
    server.kill();
  }

  /** Ends the server. */
  void stop() {
    server.close();
  }

  /** Starts the server again, and returns when it is ready to be asked. */
  void restart() {
    launch();
  }

  boolean isRunning() {
    return server.isAlive();
  }

  /** Where health and numbers are told. */
  URI management() {
    return server.management();
  }

  Directory directory() {
    return services.directory();
  }

  MailCatcher mail() {
    return services.mail();
  }

  /** What Praxis keeps on its own disk. */
  Path data() {
    return folder.resolve("wildfly/data");
  }

  /** As its administrator does: whoever is connected is cut off, and nothing is lost. */
  void stopDatabase() {
    services.postgres().close();
  }

  /** Returns when it takes connections. */
  void startDatabase() {
    services =
        services.with(
            Postgres.measured(
                ports.postgres(),
                folder.resolve("postgres"),
                folder.resolve("log/postgres.log"),
                progress));
  }

  /** The server's process. */
  Footprint server() {
    return new Footprint(server.pid());
  }

  /** The database's first process. */
  Footprint database() {
    Path data = folder.resolve("postgres/data");
    return Leftover.of(data.resolve("postmaster.pid"), data)
        .map(running -> new Footprint(running.process().pid()))
        .orElseThrow();
  }

  double archiveMegabytes() {
    return ARCHIVE.toFile().length() / 1e6;
  }

  /** Somebody who has signed in as in a browser. */
  FormVisitor signedIn(String login) {
    FormVisitor visitor = new FormVisitor(server.address());
    if (!visitor.signIn(login, PASSWORD).isSignedIn()) {
      throw new IllegalStateException(login + " cannot sign in.");
    }
    return visitor;
  }

  /** Writes a line for each of some people: what their browser sends as its cookies. */
  Path cookies(List<String> logins) {
    Path file = folder.resolve("cookies-" + logins.get(0));
    try {
      return Files.write(file, logins.stream().map(login -> signedIn(login).cookies()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (nodes != null) {
      nodes.close();
      nodes = null;
    }
    if (server != null) {
      server.close();
      server = null;
    }
    if (services != null) {
      services.close();
      services = null;
    }
  }
}
