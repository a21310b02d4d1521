package org.praxis.notification.live.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * PostgreSQL's own channel (NOTIFY and LISTEN): it tells of a commit to all who are connected, and
 * keeps nothing for who is not.
 */
@ApplicationScoped
public class SignalChannel {
  private static final String NAME = "praxis_live";

  @PersistenceContext EntityManager em;
  @Resource DataSource database;

  /** Tells of these when the running transaction commits. */
  public void give(List<String> messages) {
    em.createNativeQuery(
            "select cast(count(pg_notify(:channel, message)) as integer)"
                + " from unnest(cast(:messages as text[])) as told (message)")
        .setParameter("channel", NAME)
        .setParameter("messages", messages.toArray(String[]::new))
        .getSingleResult();
  }

  /** Hears what any node tells, on a connection that does nothing else. */
  public Hearing hear() throws SQLException {
    Connection connection = database.getConnection();
    try {
      Hearing hearing = new Hearing(connection, connection.unwrap(PGConnection.class));
      try (Statement listen = connection.createStatement()) {
        listen.execute("listen " + NAME);
      }
      return hearing;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Open until it is closed; whoever closes it no longer listens. */
  public static final class Hearing implements AutoCloseable {
    private final Connection connection;
    private final PGConnection channel;

    private Hearing(Connection connection, PGConnection channel) {
      this.connection = connection;
      this.channel = channel;
    }

    /** Waits that long for what is told and gives it on, in its order. */
    public void await(Duration longest, Consumer<List<String>> heard) throws SQLException {
      PGNotification[] told = channel.getNotifications(Math.toIntExact(longest.toMillis()));
      if (told != null && told.length > 0) {
        heard.accept(Arrays.stream(told).map(PGNotification::getParameter).toList());
      }
    }

    // The connection goes back to the pool, where nobody listens.
    @Override
    public void close() throws SQLException {
      try (connection;
          Statement unlisten = connection.createStatement()) {
        unlisten.execute("unlisten *");
      }
    }
  }
}
