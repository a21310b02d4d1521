package org.praxis.dev;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A real PostgreSQL with the database, the role and the password {@code praxis}. It trusts whoever
 * connects from this machine: it is for development and tests.
 */
public final class Postgres implements AutoCloseable {

  /** Name of the database, of its owner, and the owner's password. */
  public static final String PRAXIS = "praxis";

  /**
   * A first start unpacks the server and makes a data folder; a start after a crash replays the
   * log.
   */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final EmbeddedPostgres server;

  private Postgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /**
   * Keeps its data in {@code folder}, from one start to the next, and is as careful with it as in
   * production.
   *
   * @param log what the server says is appended here
   * @param notice takes one line when an earlier run left something to clear away
   * @throws StartRefused when the server does not start
   */
  public static Postgres persistent(int port, Path folder, Path log, Consumer<String> notice) {
    return persistent(port, folder, log, Map.of(), notice);
  }

  /**
   * The same for measurements: it tells what it did, and has the memory that a company would give
   * it.
   */
  public static Postgres measured(int port, Path folder, Path log, Consumer<String> notice) {
    return persistent(
        port,
        folder,
        log,
        Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "shared_buffers", "1GB",
            "max_wal_size", "4GB"),
        notice);
  }

  private static Postgres persistent(
      int port, Path folder, Path log, Map<String, String> settings, Consumer<String> notice) {
    endLeftover(folder, notice);
    var data = folder.resolve("data");
    // Written last on a first start: without it, that start was cut short and there is nothing to
    // keep.
    var complete = folder.resolve("complete");
    if (Files.exists(data) && !Files.exists(complete)) {
      notice.accept("An earlier first start did not finish; the database begins anew.");
      Folders.remove(data);
    }
    var builder =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
    settings.forEach(builder::setServerConfig);
    var postgres = start(port, data, log, builder);
    if (!Files.exists(complete)) {
      postgres.createDatabase();
      write(complete);
    }
    postgres.layAuditGround();
    return postgres;
  }

  /**
   * Begins empty whatever {@code folder} holds, and does not wait for the disk: for tests.
   *
   * @throws StartRefused when the server does not start
   */
  public static Postgres throwAway(int port, Path folder) {
    endLeftover(folder, line -> {});
    Folders.remove(folder);
    var postgres =
        start(
            port,
            folder.resolve("data"),
            folder.resolve("postgres.log"),
            EmbeddedPostgres.builder()
                .setServerConfig("shared_preload_libraries", "pg_stat_statements"));
    postgres.createDatabase();
    postgres.layAuditGround();
    return postgres;
  }

  /** The address for a datasource; user and password are {@link #PRAXIS}. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), PRAXIS);
  }

  /** As the database's own administrator, in the database of Praxis. */
  public Connection administrator() throws SQLException {
    return server.getDatabase("postgres", PRAXIS).getConnection();
  }

  /** As another role, which needs no password here. */
  public Connection connect(String role) throws SQLException {
    return server.getDatabase(role, PRAXIS).getConnection();
  }

  /**
   * How many statements have been carried out since the server started. For one that is thrown
   * away.
   */
  public long statements() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create extension if not exists pg_stat_statements");
      try (var calls = statement.executeQuery("select sum(calls) from pg_stat_statements")) {
        calls.next();
        return calls.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL does not say what it did.", e);
    }
  }

  /** Ends running statements, not the data they committed. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Postgres start(int port, Path data, Path log, EmbeddedPostgres.Builder builder) {
    Folders.make(data);
    Folders.make(log.toAbsolutePath().getParent());
    try {
      return new Postgres(
          builder
              .setPort(port)
              .setDataDirectory(data.toAbsolutePath())
              .setCleanDataDirectory(false)
              .setRegisterShutdownHook(false) // its owner stops it, after the server that uses it
              .setPGStartupWait(PATIENCE)
              .setServerConfig("listen_addresses", "127.0.0.1")
              .setServerConfig(
                  "unix_socket_directories", "") // nobody uses it, and two servers could meet there
              // Names sort the way people of any language expect.
              .setLocaleConfig("locale", "C")
              .setLocaleConfig("locale-provider", "icu")
              .setLocaleConfig("icu-locale", "und")
              // A file and not a pipe: a pipe would break with this JVM, and the server with it.
              .setOutputRedirector(Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException | RuntimeException e) {
      throw new StartRefused(
          "PostgreSQL did not start: %s. More is in %s.".formatted(e.getMessage(), log), e);
    }
  }

  /** Ends a server that a killed run left in this folder; a start does it by itself. */
  static void endLeftover(Path folder, Consumer<String> notice) {
    var data = folder.resolve("data");
    var pidFile = data.resolve("postmaster.pid");
    var leftover = Leftover.of(pidFile, data);
    if (leftover.isPresent()) {
      notice.accept(
          "An earlier run was killed and left its PostgreSQL running (pid %d); stopping it."
              .formatted(leftover.get().process().pid()));
      leftover.get().stop("INT"); // "fast": does not wait for clients
    }
    try {
      // Whatever now has that process id is not a PostgreSQL of this folder, which PostgreSQL
      // itself cannot tell.
      if (Files.deleteIfExists(pidFile)) {
        notice.accept(
            "PostgreSQL was not stopped properly last time; it recovers what was committed.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createDatabase() {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE ROLE %1$s LOGIN PASSWORD '%1$s'".formatted(PRAXIS));
      statement.execute("CREATE DATABASE %1$s OWNER %1$s".formatted(PRAXIS));
    } catch (SQLException e) {
      throw new StartRefused("The database cannot be made: " + e.getMessage(), e);
    }
  }

  // As a company's database administrator does; Praxis's own role may not. Again does no harm, and
  // a
  // database from before the audit log had its ground gets it so.
  private void layAuditGround() {
    try (var connection = server.getDatabase("postgres", PRAXIS).getConnection();
        var statement = connection.createStatement();
        var script = Postgres.class.getResourceAsStream("/db/audit-log.sql")) {
      statement.execute("SET praxis.role = '%s'".formatted(PRAXIS));
      statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
    } catch (SQLException | IOException e) {
      throw new StartRefused("The ground of the audit log cannot be laid: " + e.getMessage(), e);
    }
  }

  private static void write(Path marker) {
    try {
      Files.createFile(marker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
