package org.praxis.platform.schema;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs Flyway when Hibernate starts. An {@code Integrator} is the one place that comes before
 * schema validation: a {@code @Startup} bean would come after it. Flyway takes a lock in the
 * database, so that of two nodes that start at once one migrates and the other waits.
 */
public class SchemaMigration implements Integrator {
  private static final String DATA_SOURCE = "java:jboss/datasources/PraxisDS";

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    DataSource database = dataSource();
    new AuditGround(database).expect();
    Flyway.configure(getClass().getClassLoader())
        .dataSource(database)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // The schema outlives the server.
  }

  private static DataSource dataSource() {
    try {
      return InitialContext.doLookup(DATA_SOURCE);
    } catch (NamingException e) {
      throw new IllegalStateException("The server has no data source " + DATA_SOURCE, e);
    }
  }
}
