package org.praxis.notification.live.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * PostgreSQL's own channel (NOTIFY and LISTEN): it tells of a commit to all who are connected, and
 * keeps nothing for who is not.
 */
@ApplicationScoped
public class SignalChannel {
  private static final String NAME = "praxis_live";
  private static final Duration PATIENCE = Duration.ofSeconds(10);

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
      Hearing hearing = new Hearing(connection, Driver.of(connection));
      try (Statement listen = connection.createStatement()) {
        listen.execute("listen " + NAME);
      }
      return hearing;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Open until it is closed; whoever closes it no longer listens. */
  public static final class Hearing implements AutoCloseable {
    private final Connection connection;
    private final Driver driver;

    private Hearing(Connection connection, Driver driver) {
      this.connection = connection;
      this.driver = driver;
    }

    /** Waits that long for what is told and gives it on, in its order. */
    public void await(Duration longest, Consumer<List<String>> heard) throws SQLException {
      List<String> told = driver.told(longest);
      if (!told.isEmpty()) {
        heard.accept(told);
      }
    }

    /**
     * @throws SQLException when nobody is at the other end any more
     */
    public void look() throws SQLException {
      if (!connection.isValid((int) PATIENCE.toSeconds())) {
        throw new SQLException("the connection on which signals are heard is dead");
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

  /**
   * What JDBC has no word for, by reflection: the driver is a module of the server that the archive
   * must not see. Hibernate looks for its classes where the archive does, and would then use some
   * that it cannot load itself.
   */
  private record Driver(Object connection, Method notifications, Method parameter) {
    static Driver of(Connection pooled) throws SQLException {
      ClassLoader classes = pooled.getMetaData().getClass().getClassLoader();
      try {
        Class<?> type = classes.loadClass("org.postgresql.PGConnection");
        return new Driver(
            pooled.unwrap(type),
            type.getMethod("getNotifications", int.class),
            classes.loadClass("org.postgresql.PGNotification").getMethod("getParameter"));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("not PostgreSQL's driver", e);
      }
    }

    List<String> told(Duration longest) throws SQLException {
      try {
        Object[] told = (Object[]) notifications.invoke(connection, (int) longest.toMillis());
        List<String> messages = new ArrayList<>();
        for (Object one : told == null ? new Object[0] : told) {
          messages.add((String) parameter.invoke(one));
        }
        return messages;
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof SQLException failure) {
          throw failure;
        }
        throw new IllegalStateException(e.getCause());
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
