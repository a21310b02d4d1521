package org.praxis.dev;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One running WildFly, with the archive deployed where it has one. The assembled installation is
 * only read; what the server writes goes to a folder of its own, so that several can run from one
 * installation.
 *
 * <p>Nothing portable makes a child process end when its parent is killed (SIGKILL). So the
 * server's process id is kept in the folder, and the next server that starts there ends the one
 * that was left over.
 */
public final class WildFlyServer implements AutoCloseable {

  private static final Duration TO_LAUNCH = Duration.ofSeconds(20);
  private static final Duration TO_BE_READY = Duration.ofMinutes(3);
  private static final Duration TO_STOP = Duration.ofSeconds(30);

  private final ServerSetup setup;
  private final Process script;
  private final ProcessHandle jvm;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

  private WildFlyServer(ServerSetup setup, Process script) {
    this.setup = setup;
    this.script = script;
    this.jvm = awaitJvm();
  }

  /**
   * Starts the process; {@link #awaitReady()} says when it serves.
   *
   * @param notice takes one line when a server was left over by an earlier run
   * @throws StartRefused when there is no installation or no archive
   */
  public static WildFlyServer launch(ServerSetup setup, Consumer<String> notice) {
    endLeftover(setup.folder(), notice);
    setup.prepare();
    var script =
        new ProcessBuilder(
            setup.home().resolve("bin/standalone.sh").toString(),
            "-c",
            setup.configuration().getFileName().toString(),
            "-Djboss.server.base.dir=" + setup.folder(),
            "-Djboss.server.log.dir=" + setup.logs(),
            "-Djboss.http.port=" + setup.ports().http(),
            "-Djboss.management.http.port=" + setup.ports().management());
    var environment = script.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JBOSS_HOME", setup.home().toString());
    environment.put("JBOSS_PIDFILE", setup.pidFile().toString());
    environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true"); // or no process id is written
    environment.put("PRAXIS_PUBLIC_URL", "http://127.0.0.1:" + setup.ports().http());
    environment.putAll(setup.environment());
    try {
      return new WildFlyServer(
          setup,
          script
              .redirectErrorStream(true)
              .redirectOutput(Redirect.to(setup.logs().resolve("console.log").toFile()))
              .start());
    } catch (IOException e) {
      throw new StartRefused(
          "WildFly cannot be started from %s: %s".formatted(setup.home(), e.getMessage()), e);
    }
  }

  /** Ends a server that a killed run left in this folder; {@link #launch} does it by itself. */
  public static void endLeftover(Path folder, Consumer<String> notice) {
    Leftover.of(folder.resolve(ServerSetup.PID_FILE), folder)
        .ifPresent(
            leftover -> {
              notice.accept(
                  "An earlier run was killed and left its WildFly running (pid %d); stopping it."
                      .formatted(leftover.process().pid()));
              leftover.stop("TERM");
            });
  }

  /**
   * Returns when {@code /health/ready} says that the archive is deployed and serves. A server
   * without an archive is ready when anything answers.
   *
   * @throws StartRefused when the server ends, the deployment fails, or three minutes pass
   */
  public WildFlyServer awaitReady() {
    // WildFly marks the end of a deployment with a file; asking earlier would only fill its log
    // with warnings.
    var deployed = marker("deployed");
    var failed = marker("failed");
    var ready = setup.archive().isPresent() ? management().resolve("health/ready") : address();
    waitUntil(
        TO_BE_READY,
        () -> {
          if (!jvm.isAlive()) {
            throw new StartRefused("WildFly ended while starting; %s says why.".formatted(log()));
          }
          if (failed.filter(Files::exists).isPresent()) {
            throw new StartRefused(
                "WildFly could not deploy the archive; %s says why.".formatted(log()));
          }
          return deployed.map(Files::exists).orElse(true) && answers(ready);
        });
    return this;
  }

  /** Where the pages are. */
  public URI address() {
    return URI.create("http://127.0.0.1:%d/".formatted(setup.ports().http()));
  }

  /** Where {@code health} and {@code metrics} are. */
  public URI management() {
    return URI.create("http://127.0.0.1:%d/".formatted(setup.ports().management()));
  }

  /** Of the Java process itself, not of the script that started it. */
  public long pid() {
    return jvm.pid();
  }

  public Path log() {
    return setup.logs().resolve("server.log");
  }

  /** Completes when the server has ended, for whatever reason. */
  public CompletableFuture<?> onExit() {
    return jvm.onExit();
  }

  /** Whether its process lives, ready or not. */
  public boolean isAlive() {
    return jvm.isAlive();
  }

  /** Ends it as a failing machine would (SIGKILL): nothing is finished, nothing is written. */
  public void kill() {
    jvm.destroyForcibly();
    script.destroyForcibly();
    jvm.onExit().join();
    script.onExit().join();
  }

  /** Lets requests in flight finish, and stops. */
  @Override
  public void close() {
    jvm.destroy();
    try {
      jvm.onExit().get(TO_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ProcessHandle awaitJvm() {
    waitUntil(
        TO_LAUNCH,
        () -> {
          if (!script.isAlive()) {
            throw new StartRefused(
                "WildFly did not start; %s says why."
                    .formatted(setup.logs().resolve("console.log")));
          }
          return readPid() > 0;
        });
    return ProcessHandle.of(readPid())
        .orElseThrow(
            () ->
                new StartRefused(
                    "WildFly ended at once; %s says why."
                        .formatted(setup.logs().resolve("console.log"))));
  }

  private Optional<Path> marker(String result) {
    return setup
        .archive()
        .map(
            archive ->
                setup
                    .folder()
                    .resolve("deployments/%s.%s".formatted(archive.getFileName(), result)));
  }

  private long readPid() {
    try {
      var text = Files.exists(setup.pidFile()) ? Files.readString(setup.pidFile()) : "";
      return text.endsWith("\n") ? Long.parseLong(text.strip()) : 0; // a whole line or nothing
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  // Of a server without an archive any answer will do, that there is nothing included.
  private boolean answers(URI ready) {
    try {
      var question = HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(5)).build();
      var status = client.send(question, BodyHandlers.discarding()).statusCode();
      return status == 200 || setup.archive().isEmpty();
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused("The start was interrupted.", e);
    }
  }

  private void waitUntil(Duration limit, BooleanSupplier condition) {
    Patience.until(
        limit,
        condition::getAsBoolean,
        "WildFly was not ready within %d seconds; %s says why."
            .formatted(limit.toSeconds(), log()));
  }
}
