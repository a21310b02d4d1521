package org.praxis.web.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Praxis is ready when its database answers: without it no page can be shown. It stands in the web
 * tier because the server looks for health checks in the web archive of an EAR only.
 */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {
  private static final int PATIENCE_SECONDS = 2;

  @Resource(lookup = "java:jboss/datasources/PraxisDS")
  DataSource dataSource;

  @Override
  public HealthCheckResponse call() {
    try (Connection connection = dataSource.getConnection()) {
      return HealthCheckResponse.named("database")
          .status(connection.isValid(PATIENCE_SECONDS))
          .build();
    } catch (SQLException e) {
      return HealthCheckResponse.named("database")
          .down()
          .withData("reason", e.getMessage())
          .build();
    }
  }
}
