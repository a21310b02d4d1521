package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process takes of the machine, by the accounts of the operating system and of its JVM. */
record Footprint(long pid) {
  private static final Pattern SHARE = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  /** Of a thread: its name, and after eleven other fields its ticks as user and as system. */
  private static final Pattern COMPILER =
      Pattern.compile("\\(C[12] Compil\\S*\\)(?: \\S+){11} (\\d+) (\\d+)");

  /** Of Linux, on every machine on which Java runs. */
  private static final int TICKS_A_SECOND = 100;

  /** Of all its threads, since it began. */
  Duration cpu() {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow();
  }

  /** In MB of 1 048 576 bytes. */
  long residentMegabytes() {
    try {
      return number(RESIDENT, Files.readString(Path.of("/proc/" + pid + "/status"))) / 1024;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * In MB of 1 048 576 bytes, with the processes that it started; what several of them share counts
   * once.
   */
  long shareOfMegabytes() {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToLong(one -> kilobytes(one.pid()))
            .sum()
        / 1024;
  }

  // Of a process that has ended meanwhile nothing.
  private static long kilobytes(long pid) {
    try {
      return number(SHARE, Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
    } catch (NoSuchFileException ended) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the compiler of its JVM has taken of all that. */
  Duration compiler() {
    long ticks = 0;
    try (DirectoryStream<Path> threads =
        Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
      for (Path thread : threads) {
        Matcher compiler = COMPILER.matcher(stat(thread));
        if (compiler.find()) {
          ticks += Long.parseLong(compiler.group(1)) + Long.parseLong(compiler.group(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Duration.ofMillis(ticks * 1000 / TICKS_A_SECOND);
  }

  // Threads end while one looks through them.
  private static String stat(Path thread) throws IOException {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (NoSuchFileException ended) {
      return "";
    }
  }

  private static long number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("nothing tells " + pattern);
    }
    return Long.parseLong(matcher.group(1));
  }
}
