package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the processor's time goes while one kind of request is answered, by samples of all threads
 * of the server.
 *
 * @param kind of request
 * @param samples how many there were of threads that answer requests
 * @param threads what for, in percent of all samples, the largest first
 * @param parts of a request's time, in percent, the largest first
 * @param methods of ours by their time and that of all they call, in percent; the first ones
 */
record Profile(
    String kind,
    int samples,
    Map<String, Double> threads,
    Map<String, Double> parts,
    Map<String, Double> methods) {
  private static final String REQUESTS = "requests";

  private static final String OURS = "org.praxis.";
  private static final String OTHER = "other";
  private static final int MOST_METHODS = 15;

  /** What threads are there for, by how their names begin. */
  private static final Map<String, String> THREADS =
      Map.of(
          "default task-", REQUESTS,
          "C1 ", "compiler",
          "C2 ", "compiler",
          "VM Thread", "garbage collector",
          "GC ", "garbage collector",
          "G1 ", "garbage collector",
          "default I/O-", "network",
          "EE-ManagedExecutorService-outbox", "events",
          "EJB default", "timers");

  // "[default task-1 tid=42]", its frames, and how often; all but the last between semicolons
  private static final Pattern SAMPLE = Pattern.compile("\\[(.*) tid=\\d+];(.*) (\\d+)");

  /** What frames belong to; a longer name stands before a shorter one that begins it. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    part("traces of the stack", "java.lang.Throwable.fillInStackTrace");
    part("search index", "org.hibernate.search.", "org.apache.lucene.");
    part("persistence", "org.hibernate.");
    part("database driver", "org.postgresql.");
    part(
        "transactions and connections",
        "org.jboss.jca.",
        "com.arjuna.",
        "org.wildfly.transaction.");
    part(
        "expressions",
        "org.glassfish.expressly.",
        "jakarta.el.",
        "com.sun.faces.el.",
        OURS + "web.page.Own",
        OURS + "web.page.NamedBeans",
        OURS + "web.page.Words");
    part("tags of ours", OURS + "web.tag.");
    part("Faces", "com.sun.faces.", "jakarta.faces.", "org.omnifaces.");
    part(
        "beans and their interceptors",
        "org.jboss.weld.",
        "org.jboss.as.",
        "org.jboss.invocation.");
    part("HTTP", "io.undertow.", "org.xnio.", "io.smallrye.", "org.wildfly.extension.undertow.");
    part("security", "org.wildfly.security.", "org.wildfly.elytron.");
    part("sessions", "org.wildfly.clustering.", "org.infinispan.", "org.jgroups.");
    part("ours", OURS);
  }

  Profile {
    threads = threads == null ? Map.of() : new LinkedHashMap<>(threads); // an earlier one had none
    parts = new LinkedHashMap<>(parts);
    methods = new LinkedHashMap<>(methods);
  }

  private static void part(String name, String... packages) {
    Stream.of(packages).forEach(one -> PARTS.put(one, name));
  }

  /** Reads what was recorded. */
  static Profile of(String kind, Path recording) {
    try (Stream<String> lines = Files.lines(recording)) {
      return of(kind, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param lines as {@link Recorder#end} writes them
   */
  static Profile of(String kind, Stream<String> lines) {
    Map<String, Integer> threads = new HashMap<>();
    Map<String, Integer> parts = new HashMap<>();
    Map<String, Integer> methods = new HashMap<>();
    lines
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .forEach(
            sample -> {
              int times = Integer.parseInt(sample.group(3));
              String thread = thread(sample.group(1));
              threads.merge(thread, times, Integer::sum);
              if (thread.equals(REQUESTS)) {
                List<String> frames = frames(sample.group(2));
                parts.merge(part(frames), times, Integer::sum);
                own(frames).forEach(method -> methods.merge(method, times, Integer::sum));
              }
            });
    int samples = threads.getOrDefault(REQUESTS, 0);
    return new Profile(
        kind,
        samples,
        shares(threads, sum(threads), threads.size()),
        shares(parts, samples, parts.size()),
        shares(methods, samples, MOST_METHODS));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static String thread(String name) {
    return THREADS.entrySet().stream()
        .filter(known -> name.startsWith(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(OTHER);
  }

  // The innermost first.
  private static List<String> frames(String stack) {
    List<String> frames = Arrays.asList(stack.replace('/', '.').split(";"));
    Collections.reverse(frames);
    return frames;
  }

  /**
   * The JDK works for whoever called it.
   *
   * @param frames the innermost first
   */
  static String part(List<String> frames) {
    return frames.stream()
        .flatMap(
            frame ->
                PARTS.entrySet().stream()
                    .filter(part -> frame.startsWith(part.getKey()))
                    .map(Map.Entry::getValue)
                    .limit(1))
        .findFirst()
        .orElse(OTHER);
  }

  // One that calls itself counts once, what the compiler made of a lambda is its method's, and what
  // was made at run time, as proxies are, is nobody's.
  private static Set<String> own(List<String> frames) {
    return frames.stream()
        .filter(frame -> frame.startsWith(OURS) && !frame.contains("$$") && !isCaller(frame))
        .map(frame -> frame.substring(OURS.length()).replaceAll("lambda\\$|\\$\\d+$", ""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  // Through it pages call everything else.
  private static boolean isCaller(String frame) {
    return frame.startsWith(OURS + "web.page.OwnMethods.");
  }

  private static Map<String, Double> shares(Map<String, Integer> counts, int all, int most) {
    Map<String, Double> shares = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .forEach(one -> shares.put(one.getKey(), 100.0 * one.getValue() / all));
    return shares;
  }
}
