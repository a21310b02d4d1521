package org.praxis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one server is made from.
 *
 * @param home the installation that {@code wildfly-config} assembled
 * @param configuration the file that the server begins with; it is copied, with all that is beside
 *     it
 * @param archive what to deploy; a load balancer has none
 * @param folder what the server writes; its data stay there from one start to the next
 * @param logs where {@code server.log} and {@code console.log} go
 * @param environment the {@code PRAXIS_…} variables, see {@code wildfly-config/README.md}
 * @param scripts for jboss-cli; they change this server's configuration and not the installation's
 */
public record ServerSetup(
    Path home,
    Path configuration,
    Optional<Path> archive,
    Path folder,
    Path logs,
    Ports ports,
    Map<String, String> environment,
    List<Path> scripts) {

  /** The configuration that {@code wildfly-config} makes, in an installation. */
  static final Path PRAXIS = Path.of("standalone/configuration/praxis.xml");

  static final String PID_FILE = "wildfly.pid";

  public ServerSetup {
    home = home.toAbsolutePath();
    configuration = configuration.toAbsolutePath();
    folder = folder.toAbsolutePath();
    logs = logs.toAbsolutePath();
    environment = Map.copyOf(environment);
    scripts = scripts.stream().map(Path::toAbsolutePath).toList();
  }

  /** A Praxis that stands alone. */
  public ServerSetup(
      Path home,
      Path archive,
      Path folder,
      Path logs,
      Ports ports,
      Map<String, String> environment,
      List<Path> scripts) {
    this(
        home,
        home.resolve(PRAXIS),
        Optional.of(archive),
        folder,
        logs,
        ports,
        environment,
        scripts);
  }

  /** Where the copy is that the server reads, and writes when it is changed. */
  Path ownConfiguration() {
    return folder.resolve("configuration").resolve(configuration.getFileName());
  }

  Path pidFile() {
    return folder.resolve(PID_FILE);
  }

  /**
   * A configuration freshly copied, so that a changed installation is a changed server; only the
   * archive to deploy.
   */
  void prepare() {
    if (!Files.exists(configuration)) {
      throw new StartRefused(
          "There is no assembled WildFly in %s: build wildfly-config first.".formatted(home));
    }
    if (archive.isPresent() && !Files.exists(archive.get())) {
      throw new StartRefused("There is no archive %s: build ear first.".formatted(archive.get()));
    }
    var deployments = folder.resolve("deployments");
    var own = ownConfiguration().getParent();
    Folders.remove(deployments);
    Folders.remove(own);
    Folders.make(logs);
    try {
      Folders.make(folder);
      Folders.copy(configuration.getParent(), own);
      scripts.forEach(this::apply);
      Folders.make(deployments);
      if (archive.isPresent()) {
        Files.copy(
            archive.get(),
            deployments.resolve(archive.get().getFileName()),
            StandardCopyOption.REPLACE_EXISTING);
      }
      Files.deleteIfExists(pidFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void apply(Path script) {
    var log = logs.resolve(script.getFileName() + ".log");
    var cli =
        new ProcessBuilder(home.resolve("bin/jboss-cli.sh").toString(), "--file=" + script)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    cli.environment().putAll(environment);
    cli.environment().put("JAVA_HOME", System.getProperty("java.home"));
    cli.environment().put("JBOSS_HOME", home.toString());
    // The server that the script embeds reads these, as a server that is started does.
    cli.environment()
        .put(
            "JAVA_OPTS",
            "-Djboss.server.base.dir=%s -Djboss.server.log.dir=%s -Djboss.cli.log.file=%s"
                .formatted(folder, logs, logs.resolve("cli.log")));
    try {
      if (cli.start().waitFor() != 0) {
        throw new StartRefused(
            "%s could not be applied; %s says why.".formatted(script.getFileName(), log));
      }
    } catch (IOException e) {
      throw new StartRefused("jboss-cli cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
  }
}
