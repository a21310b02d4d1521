package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What lives in a JVM's heap after a full collection, as its own {@code jcmd} tells.
 *
 * @param megabytes of all
 * @param classes the bytes that all objects of each class have
 */
record Heap(long megabytes, Map<String, Long> classes) {
  private static final Pattern USED = Pattern.compile("(?:generation|heap) .*?used (\\d+)K");
  private static final Pattern CLASS = Pattern.compile("(?m)^ *\\d+: +\\d+ +(\\d+) +(\\S+)");
  private static final int MANY = 8;

  Heap {
    classes = Map.copyOf(classes);
  }

  static Heap of(long pid) {
    Map<String, Long> classes = classes(jcmd(pid, "GC.class_histogram"));
    return new Heap(used(jcmd(pid, "GC.heap_info")), classes);
  }

  /** Takes what {@code GC.heap_info} says of the collectors Serial and G1. */
  static long used(String info) {
    return USED.matcher(info)
            .results()
            .mapToLong(used -> Long.parseLong(used.group(1)))
            .reduce(Long::sum)
            .orElseThrow(() -> new IllegalStateException("nothing tells what is used: " + info))
        / 1024;
  }

  /** Takes what {@code GC.class_histogram} says, which collects first. */
  static Map<String, Long> classes(String histogram) {
    return CLASS
        .matcher(histogram)
        .results()
        .collect(
            Collectors.toMap(
                line -> line.group(2), line -> Long.parseLong(line.group(1)), Long::sum));
  }

  /** The classes of which there is the most more than before, in words. */
  String moreThan(Heap before) {
    return classes.entrySet().stream()
        .map(now -> Map.entry(now.getKey(), now.getValue() - before.of(now.getKey())))
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .limit(MANY)
        .map(more -> "%s %.1f MB".formatted(more.getKey(), more.getValue() / 1e6))
        .collect(Collectors.joining(", "));
  }

  private long of(String name) {
    return classes.getOrDefault(name, 0L);
  }

  private static String jcmd(long pid, String command) {
    try {
      Process jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  command)
              .redirectErrorStream(true)
              .start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
