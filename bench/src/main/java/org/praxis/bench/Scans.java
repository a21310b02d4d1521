package org.praxis.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.praxis.dev.Postgres;

/** Which large tables are read from end to end, by the database's own accounts. */
final class Scans {
  private static final int LARGE = 10_000; // rows

  private final Postgres postgres;
  private final Map<String, Long> before;

  private Scans(Postgres postgres) throws SQLException {
    this.postgres = postgres;
    this.before = now();
  }

  /** Begins to look. */
  static Scans of(Postgres postgres) throws SQLException {
    return new Scans(postgres);
  }

  /** How often each large table was read so since, without those that never were. */
  Map<String, Long> since() throws SQLException {
    Map<String, Long> since = now();
    since.replaceAll((table, scans) -> scans - before.getOrDefault(table, 0L));
    since.values().removeIf(scans -> scans == 0);
    return since;
  }

  private Map<String, Long> now() throws SQLException {
    Map<String, Long> scans = new TreeMap<>();
    try (Connection connection = postgres.administrator();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select relname, seq_scan from pg_stat_user_tables where n_live_tup > " + LARGE)) {
      while (rows.next()) {
        scans.put(rows.getString(1), rows.getLong(2));
      }
    }
    return scans;
  }
}
