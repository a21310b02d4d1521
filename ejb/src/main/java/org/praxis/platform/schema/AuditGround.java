package org.praxis.platform.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * What the audit log stands on: a schema whose owner Praxis is not. Praxis cannot lay it for itself
 * without owning it, so a superuser does, with {@code db/audit-log.sql}; where it is missing,
 * Praxis does not start and says what to do. Where Praxis signs in to the database as a superuser
 * it lays the ground, and warns that nothing keeps it from changing the log.
 */
class AuditGround {
  private static final Logger LOG = Logger.getLogger(AuditGround.class);
  private static final String SCRIPT = "/db/audit-log.sql";

  private final DataSource database;

  AuditGround(DataSource database) {
    this.database = database;
  }

  /**
   * @throws IllegalStateException with what a database administrator has to do
   */
  void expect() {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      boolean superuser =
          is(statement, "select rolsuper from pg_roles where rolname = current_user");
      if (superuser) {
        lay(statement);
      } else if (!is(
          statement,
          "select coalesce(has_schema_privilege(to_regnamespace('praxis_audit'), 'USAGE'), false)")) {
        throw new IllegalStateException(missing(connection));
      }
      if (is(statement, "select pg_has_role(current_user, 'praxis_audit_owner', 'MEMBER')")) {
        LOG.warn(
            "Praxis signs in to its database as a role that may change the audit log: a superuser,"
                + " or a member of praxis_audit_owner. Give it a role that is neither.");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The ground of the audit log cannot be looked at", e);
    }
  }

  private static void lay(Statement statement) throws SQLException {
    statement.execute("select set_config('praxis.role', current_user, false)");
    statement.execute(script());
    statement.execute("reset praxis.role");
  }

  private static String missing(Connection connection) throws SQLException {
    String role = connection.getMetaData().getUserName();
    return ("The database has no audit log for Praxis yet, and Praxis must not make it for itself. A"
            + " superuser of the database runs, once: psql -d %s -c \"set praxis.role = '%s'\" -f"
            + " audit-log.sql (in the archive's ejb jar and in the sources:"
            + " ejb/src/main/resources/db/audit-log.sql). Then start Praxis again.")
        .formatted(connection.getCatalog(), role);
  }

  private static boolean is(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static String script() {
    try (InputStream script = AuditGround.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
