package org.praxis.stories.directories;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.praxis.dev.StartRefused;

/**
 * A program that is run to its end.
 *
 * @param environment added to ours
 * @param command the program's name or path, and its arguments
 */
record Program(Map<String, String> environment, List<String> command) {
  private static final int PATIENCE_SECONDS = 60;

  /** Servers and their tools stand in sbin, which is not on everybody's path. */
  private static final List<Path> SBIN = List.of(Path.of("/usr/sbin"), Path.of("/sbin"));

  static Program of(String name, String... arguments) {
    List<String> command = new ArrayList<>(List.of(path(name)));
    command.addAll(List.of(arguments));
    return new Program(Map.of(), command);
  }

  Program in(Map<String, String> environment) {
    return new Program(environment, command);
  }

  Program with(String... more) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(List.of(more));
    return new Program(environment, longer);
  }

  /** How it ended, and all that it printed, errors included. */
  record Outcome(int status, String text) {
    boolean isGood() {
      return status == 0;
    }
  }

  Outcome run() {
    return run("");
  }

  Outcome run(String input) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      Process process = builder.start();
      feed(process, input);
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new StartRefused(command + " does not come to its end.");
      }
      return new Outcome(process.exitValue(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartRefused(command + " was interrupted.", e);
    }
  }

  // A program that fails early does not read what it is told; its status says so.
  private static void feed(Process process, String input) throws IOException {
    OutputStream stdin = process.getOutputStream();
    try {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
      stdin.close();
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) {
        throw e;
      }
    }
  }

  /**
   * Runs it and answers what it printed.
   *
   * @throws StartRefused when it does not succeed
   */
  String succeed() {
    return succeed("");
  }

  String succeed(String input) {
    Outcome outcome = run(input);
    if (!outcome.isGood()) {
      throw new StartRefused(
          "%s ended with %d: %s".formatted(command, outcome.status(), outcome.text()));
    }
    return outcome.text();
  }

  /** Where a program is; its name alone when only the path of this process can tell. */
  static String path(String name) {
    return SBIN.stream()
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElse(name);
  }
}
