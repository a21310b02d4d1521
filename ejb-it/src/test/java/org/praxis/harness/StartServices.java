package org.praxis.harness;

import java.nio.file.Path;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jboss.arquillian.test.spi.event.suite.BeforeSuite;
import org.praxis.dev.Ports;
import org.praxis.dev.Services;

/**
 * Starts the services once, before Arquillian starts the server, and stops them after it. So a run
 * that holds only plain tests starts nothing. Arquillian finds this class by {@code
 * META-INF/services}; a listener of JUnit's would do as well, but its failure to start would be
 * logged and passed over.
 */
public final class StartServices implements LoadableExtension {

  /** As in {@code arquillian.xml} and {@code pom.xml}. */
  private static final Ports PORTS = Ports.DEFAULT.offset(10_000);

  private static final Path COMPANY = Path.of("../wildfly-config/sample-company.ldif");
  private static final Path FOLDER = Path.of("target/services");

  private static final int BEFORE_THE_SERVER = 100;
  private static final int AFTER_THE_SERVER = -100;

  private Services services;

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(StartServices.class);
  }

  void start(@Observes(precedence = BEFORE_THE_SERVER) BeforeSuite event) {
    services = Services.throwAway(PORTS, COMPANY, FOLDER);
  }

  void stop(@Observes(precedence = AFTER_THE_SERVER) AfterSuite event) {
    if (services != null) {
      services.close();
    }
  }
}
