package org.praxis.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.praxis.dev.Postgres;

/**
 * Fills a database with what a company of a size has written and learnt, by sets and under a role
 * of its own. The same seed makes the same data. Only a database that is marked for it is filled,
 * and only once: {@link #mark} is for one that was just made.
 */
final class Generator {
  private static final String MARK = "Praxis bench: these data may be thrown away. ";
  private static final String FILLED = "Filled: ";
  private static final String ROLE = "praxis_bench";
  private static final long SEED = 7;

  private static final List<String> SCRIPTS =
      List.of(
          "0-chance.sql",
          "1-people.sql",
          "2-communities.sql",
          "3-talk.sql",
          "4-moderation.sql",
          "5-training.sql");

  private final Postgres postgres;
  private final Consumer<String> progress;

  Generator(Postgres postgres, Consumer<String> progress) {
    this.postgres = postgres;
    this.progress = progress;
  }

  /** The database was not made for measurements; what is in it may be somebody's. */
  static final class NotMarked extends RuntimeException {
    private static final long serialVersionUID = 1;

    private NotMarked() {
      super("This database is not marked for measurements; nothing was written into it.");
    }
  }

  /** Says of a new database that it is for measurements. */
  void mark() throws SQLException {
    say(MARK);
  }

  /** Whether {@link #filled} said so of data made by the scripts as they are now. */
  boolean isFilled(Size size) throws SQLException {
    return comment().equals(MARK + FILLED + version(size));
  }

  /** All of it or, where that fails, nothing. */
  void fill(Size size) throws SQLException {
    requireMark();
    grant();
    try (Connection connection = postgres.connect(ROLE)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        setting(statement, "seed", SEED);
        for (Map.Entry<String, Integer> number : size.numbers().entrySet()) {
          setting(statement, number.getKey(), number.getValue());
        }
        for (String script : SCRIPTS) {
          progress.accept("  " + script);
          statement.execute(script(script));
        }
      }
      connection.commit();
    }
    try (Connection connection = postgres.administrator();
        Statement statement = connection.createStatement()) {
      progress.accept("  vacuum analyze");
      statement.execute("vacuum analyze");
    }
  }

  /** Says that it has all that belongs to a size, also what does not come by {@link #fill}. */
  void filled(Size size) throws SQLException {
    requireMark();
    say(MARK + FILLED + version(size));
  }

  /**
   * Names cases of so many replies that wait for a decision, of those that an earlier measurement
   * left, and of others that it writes.
   */
  List<String> hold(int replies) throws SQLException {
    requireMark();
    List<String> cases = new ArrayList<>();
    try (Connection connection = postgres.connect(ROLE)) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        setting(statement, "held", replies);
        statement.execute(script("more-held.sql"));
        try (ResultSet rows =
            statement.executeQuery(
                "select case_id from held_before union all select case_id from more_held")) {
          while (rows.next()) {
            cases.add(rows.getString(1));
          }
        }
      }
      connection.commit();
    }
    return cases;
  }

  private void requireMark() throws SQLException {
    if (!comment().startsWith(MARK)) {
      throw new NotMarked();
    }
  }

  private void grant() throws SQLException {
    try (Connection connection = postgres.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          do $$ begin
            if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s login; end if;
          end $$;
          grant select, insert, update on all tables in schema public to %1$s;
          -- What is required follows by triggers, which act as whoever writes.
          grant delete on training_required to %1$s;
          grant execute on all functions in schema public to %1$s;
          grant temporary on database %2$s to %1$s;
          """
              .formatted(ROLE, Postgres.PRAXIS));
    }
  }

  private String comment() throws SQLException {
    try (Connection connection = postgres.administrator();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select coalesce(shobj_description(oid, 'pg_database'), '') from pg_database where datname ="
                    + " current_database()")) {
      row.next();
      return row.getString(1);
    }
  }

  private void say(String comment) throws SQLException {
    try (Connection connection = postgres.administrator();
        Statement statement = connection.createStatement()) {
      statement.execute("comment on database %s is '%s'".formatted(Postgres.PRAXIS, comment));
    }
  }

  private static void setting(Statement statement, String name, long value) throws SQLException {
    statement.execute("set bench.%s = '%d'".formatted(name, value));
  }

  // The scripts in it: data that others made are not the data of these.
  private static String version(Size size) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String script : SCRIPTS) {
        digest.update(script(script).getBytes(StandardCharsets.UTF_8));
      }
      return "%s, seed %d, scripts %s"
          .formatted(size, SEED, HexFormat.of().formatHex(digest.digest(), 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String script(String name) {
    try (InputStream script = Generator.class.getResourceAsStream("data/" + name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
