package org.praxis.harness;

import java.util.concurrent.Callable;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Counts each thread's own statements. Hibernate's statistics count for the whole server, and so
 * the relay's and the timers' with those of a test.
 *
 * <p>Hibernate finds it under {@code META-INF/services} of the tests' archive.
 */
public final class CountedStatements implements ServiceContributor, StatementInspector {
  private static final long serialVersionUID = 1L;
  private static final ThreadLocal<Long> COUNTED = ThreadLocal.withInitial(() -> 0L);

  @Override
  public void contribute(StandardServiceRegistryBuilder registry) {
    registry.applySetting(AvailableSettings.STATEMENT_INSPECTOR, this);
  }

  @Override
  public String inspect(String sql) {
    COUNTED.set(COUNTED.get() + 1);
    return sql;
  }

  /** How many statements this thread sends while it does that. */
  static long of(Callable<?> what) throws Exception {
    long before = COUNTED.get();
    what.call();
    return COUNTED.get() - before;
  }
}
