package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process takes of the machine, by the accounts of the operating system and of its JVM. */
record Footprint(long pid) {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern TICKS = Pattern.compile("java\\.ci\\.totalTime=(\\d+)");
  private static final Pattern FREQUENCY = Pattern.compile("sun\\.os\\.hrt\\.frequency=(\\d+)");

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

  /** What its JVM's compiler has taken of all that. */
  Duration compiler() {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  "PerfCounter.print")
              .redirectErrorStream(true)
              .start();
      String counters = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Duration.ofMillis(number(TICKS, counters) * 1000 / number(FREQUENCY, counters));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
