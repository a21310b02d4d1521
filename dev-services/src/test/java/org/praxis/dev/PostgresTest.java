package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real PostgreSQL; each start takes a second or two. */
class PostgresTest {

  private final int port = PortsTest.free();
  private final List<String> notices = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void dataSurvivesARestart() throws Exception {
    try (var first = start()) {
      execute(first, "CREATE TABLE kept (word text)");
      execute(first, "INSERT INTO kept VALUES ('Öl')");
    }
    try (var second = start()) {
      assertThat(ask(second, "SELECT word FROM kept")).isEqualTo("Öl");
    }
    assertThat(notices).isEmpty();
  }

  @Test
  void aServerThatAKilledRunLeftIsStoppedAndItsDataKept() throws Exception {
    var run =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledRun.class.getName(),
                Integer.toString(port),
                folder.toString())
            .inheritIO()
            .start();
    assertThat(run.waitFor()).isEqualTo(KilledRun.STATUS);

    try (var second = start()) {
      assertThat(ask(second, "SELECT * FROM kept")).isEqualTo("word");
    }
    assertThat(notices).first().asString().contains("left its PostgreSQL running");
  }

  @Test
  void aProcessIdThatNowBelongsToAnotherProgramIsNoObstacle() throws Exception {
    start().close();
    Files.writeString(
        folder.resolve("postgres/data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

    try (var second = start()) {
      assertThat(ask(second, "SELECT 'up'")).isEqualTo("up");
    }
    assertThat(notices)
        .containsExactly(
            "PostgreSQL was not stopped properly last time; it recovers what was committed.");
  }

  @Test
  void aFirstStartThatWasCutShortBeginsAnew() throws Exception {
    Files.createDirectories(folder.resolve("postgres/data"));
    Files.writeString(folder.resolve("postgres/data/postgresql.conf"), "half written");

    try (var postgres = start()) {
      assertThat(ask(postgres, "SELECT 'up'")).isEqualTo("up");
    }
    assertThat(notices)
        .containsExactly("An earlier first start did not finish; the database begins anew.");
  }

  @Test
  void namesSortAsPeopleExpect() throws Exception {
    try (var postgres = Postgres.throwAway(port, folder)) {
      assertThat(
              ask(
                  postgres,
                  "SELECT string_agg(n, ' ' ORDER BY n) FROM (VALUES ('Zoe'), ('Öztürk'), ('arslan'), ('Pham')) AS x (n)"))
          .isEqualTo("arslan Öztürk Pham Zoe");
    }
  }

  /**
   * Starts the server, leaves data in it, and ends as by SIGKILL: nothing of it is run any more.
   */
  static final class KilledRun {
    static final int STATUS = 137;

    public static void main(String[] arguments) throws SQLException {
      var postgres = start(Integer.parseInt(arguments[0]), Path.of(arguments[1]), line -> {});
      execute(postgres, "CREATE TABLE kept AS SELECT 'word'");
      Runtime.getRuntime().halt(STATUS);
    }
  }

  private Postgres start() {
    return start(port, folder, notices::add);
  }

  private static Postgres start(int port, Path folder, Consumer<String> notice) {
    return Postgres.persistent(
        port, folder.resolve("postgres"), folder.resolve("postgres.log"), notice);
  }

  private static void execute(Postgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.url(), Postgres.PRAXIS, Postgres.PRAXIS);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Postgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.url(), Postgres.PRAXIS, Postgres.PRAXIS);
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
