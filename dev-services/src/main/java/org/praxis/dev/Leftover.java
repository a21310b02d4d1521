package org.praxis.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that an earlier run started and, being killed itself, could not stop. A child process
 * outlives a killed JVM; that is why every server of ours leaves its process id in a file, and why
 * the next start looks there first.
 */
public record Leftover(ProcessHandle process) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /**
   * Process ids are used again, after a restart of the machine above all; so the process must also
   * have been started for this folder to be ours.
   */
  public static Optional<Leftover> of(Path pidFile, Path folder) {
    if (!Files.isRegularFile(pidFile)) {
      return Optional.empty();
    }
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(line -> Long.parseLong(line.strip()))
          .flatMap(ProcessHandle::of)
          .filter(
              process ->
                  process
                      .info()
                      .commandLine()
                      .orElse("")
                      .contains(folder.toAbsolutePath().toString()))
          .map(Leftover::new);
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Asks by signal ({@code INT}, {@code TERM}), and insists when that does not help. */
  public void stop(String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
