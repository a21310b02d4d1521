package org.praxis.stories.directories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.praxis.dev.Leftover;
import org.praxis.dev.StartRefused;

/**
 * A server as a child process, which ends with this JVM. When this JVM is killed, the next start in
 * the same folder ends what was left.
 */
public final class ServerProcess implements AutoCloseable {
  private static final Duration TO_STOP = Duration.ofSeconds(15);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final Process process;
  private final Path log;
  private final Thread atTheEnd;

  private ServerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.atTheEnd = new Thread(process::destroyForcibly);
    Runtime.getRuntime().addShutdownHook(atTheEnd);
  }

  /**
   * Starts it and returns when it serves.
   *
   * @param folder that stands in the command, and where the process id and the log are kept
   * @throws StartRefused when it ends, or when the patience does
   */
  public static ServerProcess start(
      Path folder,
      Map<String, String> environment,
      List<String> command,
      Duration patience,
      BooleanSupplier serves) {
    Path pid = folder.resolve("server.pid");
    Leftover.of(pid, folder).ifPresent(leftover -> leftover.stop("KILL"));
    Path log = folder.resolve("server.log");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()));
      builder.environment().putAll(environment);
      ServerProcess server = new ServerProcess(builder.start(), log);
      Files.writeString(pid, server.process.pid() + "\n");
      server.await(patience, serves);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** It keeps its connections and answers nothing: a server that hangs. */
  void pause() {
    signal("STOP");
  }

  void resume() {
    signal("CONT");
  }

  @Override
  public void close() {
    resume(); // a paused process does not hear that it should end
    process.destroy();
    try {
      process.onExit().get(TO_STOP.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly().onExit().join();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().removeShutdownHook(atTheEnd);
  }

  private void signal(String name) {
    if (process.isAlive()) {
      Program.of("kill", "-" + name, Long.toString(process.pid())).succeed();
    }
  }

  private void await(Duration patience, BooleanSupplier serves) {
    Instant end = Instant.now().plus(patience);
    while (!serves.getAsBoolean()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        close();
        throw new StartRefused("The server did not start; %s says why.".formatted(log));
      }
      try {
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        close();
        throw new StartRefused("The start was interrupted.", e);
      }
    }
  }
}
