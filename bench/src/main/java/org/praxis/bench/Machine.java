package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * On what was measured, and what.
 *
 * @param memory in GB of 2^30 bytes
 * @param commit of the project, with a plus where something was changed since; results are not
 */
record Machine(
    String processor, int cores, long memory, String system, String java, String commit) {
  static Machine here() {
    return new Machine(
        line(Path.of("/proc/cpuinfo"), "model name").replaceAll(".*: ", ""),
        Runtime.getRuntime().availableProcessors(),
        Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "")) >> 20,
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
        said("git", "rev-parse", "--short", "HEAD").strip()
            + (said(
                        "git",
                        "status",
                        "--porcelain",
                        "--untracked-files=no",
                        "--",
                        ".",
                        ":!bench/results")
                    .isBlank()
                ? ""
                : "+"));
  }

  /** What a command says, whatever came of it. */
  static String said(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Path file, String beginning) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> line.startsWith(beginning)).findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
