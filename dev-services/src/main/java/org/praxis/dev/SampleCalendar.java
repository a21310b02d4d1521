package org.praxis.dev;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Gives the sample company a past. It is loaded within seconds, by people who all act now; this
 * stretches those seconds over the last weeks, once, in the database of {@code ./praxis run}.
 *
 * <p>Every time of the load is moved by one function that only grows. So whatever came first still
 * does, and what happened at one moment still happened at one: a case is decided after it was
 * opened, a notice told after the reply, a mark is where its reader had come to. What is ahead (a
 * reminder, the end of a poll) stays where it is. What Praxis writes about itself (its log of
 * audit, its outbox, sessions) says what really happened.
 */
public final class SampleCalendar {

  /** How long the first community has been there, what is said, and the last of it, by now. */
  private static final String FOUNDED = "interval '46 days'";

  private static final String SPOKEN = "interval '26 days'";
  private static final String LAST = "interval '9 minutes'";

  /** Tables whose rows tell what people did. */
  private static final String TABLES =
      "^(communities|moderation|training|notification)_|^people_(duty|audience|audience_member)$";

  /** Within this, the load has only just come to its end. */
  private static final String JUST_NOW = "interval '1 day'";

  private static final String WAITING =
      "select count(*) from platform_delivery where delivered_at is null and due_at is not null";

  private static final Duration LONGEST = Duration.ofMinutes(1);

  private SampleCalendar() {}

  /**
   * Does nothing when it has been done. Nobody else must be at work there.
   *
   * @param database as the owner of its tables
   */
  public static void turnBack(Connection database) throws SQLException {
    awaitDelivery(database);
    database.setAutoCommit(false);
    try (var statement = database.createStatement()) {
      if (begin(statement)) {
        turnBack(statement);
      }
    }
    database.commit();
  }

  /** What is told of an event belongs to the time of the event; what nobody tries any more, not. */
  private static void awaitDelivery(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      Patience.until(
          LONGEST,
          () -> text(statement, WAITING).equals("0"),
          "Praxis did not deliver what happened in the sample company within a minute.");
    }
  }

  /** The function that moves a time; returns whether there is something to move. */
  private static boolean begin(Statement statement) throws SQLException {
    var slugs =
        SampleContent.communities().stream()
            .map(community -> "'" + community.slug() + "'")
            .collect(Collectors.joining(","));
    statement.execute(
        """
        create temporary table sample_load on commit drop as
        select began, (select min(enrolled_at) from training_enrolment where enrolled_at > began) as spoke,
          clock_timestamp() as ended
        from (select min(founded_at) as began from communities_community where slug in (%s)) founding
        """
            .formatted(slugs));
    if (text(statement, "select count(*) from sample_load where began > now() - " + JUST_NOW)
        .equals("0")) {
      return false;
    }
    // What is said divides the time evenly, however long a load took or how often it was cut short:
    // from 0, when it began, to 1, now.
    statement.execute(
        """
        create temporary table sample_point on commit drop as
        select at, lead(at) over points as next, x, lead(x) over points as next_x
        from (
          select at, (row_number() over (order by at) - 1)::double precision / count(*) over () as x
          from (
            select spoke as at from sample_load union
            select submitted_at from communities_contribution, sample_load
              where submitted_at > spoke and submitted_at < ended) said
          union all select ended, 1 from sample_load) point
        window points as (order by at)
        """);
    statement.execute(
        """
        create function pg_temp.sample_time(t timestamptz) returns timestamptz language sql stable as $$
          select case
            when t < began or t >= ended then t
            when t < spoke then ended - %1$s + (%1$s - %2$s)
              * (extract(epoch from t - began) / extract(epoch from spoke - began))::double precision
            else (
              select ended - %3$s - (%2$s - %3$s) * power(1 - x - (next_x - x)
                * (extract(epoch from t - at) / extract(epoch from next - at))::double precision, 1.4)
              from sample_point where at <= t and t < next)
          end from sample_load
        $$
        """
            .formatted(FOUNDED, SPOKEN, LAST));
    return true;
  }

  private static void turnBack(Statement statement) throws SQLException {
    // What is on record stays so: nobody but the owner of its tables could do this, and only here.
    var tables = tables(statement);
    for (var table : tables.keySet()) {
      statement.execute("alter table %s disable trigger user".formatted(table));
    }
    // What is so many days after something else goes with it.
    statement.execute(
        "update training_enrolment set due_at = due_at - (enrolled_at -"
            + " pg_temp.sample_time(enrolled_at))");
    statement.execute(
        "update communities_guide set review_by = review_by - extract(day from changed_at -"
            + " pg_temp.sample_time(changed_at))::int");
    for (var table : tables.entrySet()) {
      statement.execute("update %s set %s".formatted(table.getKey(), table.getValue()));
      statement.execute("alter table %s enable trigger user".formatted(table.getKey()));
    }
  }

  /** Each with how its times are set. */
  private static Map<String, String> tables(Statement statement) throws SQLException {
    var tables = new LinkedHashMap<String, String>();
    try (var rows =
        statement.executeQuery(
            """
            select c.table_name, string_agg(format('%%1$I = pg_temp.sample_time(%%1$I)', c.column_name), ', ')
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = current_schema() and t.table_type = 'BASE TABLE'
              and c.data_type = 'timestamp with time zone' and c.is_generated = 'NEVER'
              and c.column_name <> 'due_at' and c.table_name ~ '%s'
            group by c.table_name order by c.table_name
            """
                .formatted(TABLES))) {
      while (rows.next()) {
        tables.put(rows.getString(1), rows.getString(2));
      }
    }
    return tables;
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
