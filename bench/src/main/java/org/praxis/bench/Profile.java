package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the processor's time goes while one kind of request is answered, by samples of the JVM's
 * own recorder.
 *
 * @param kind of request
 * @param samples how many there were
 * @param parts of a request's time, in percent, the largest first
 * @param methods of ours by their time and that of all they call, in percent; the first ones
 */
record Profile(String kind, int samples, Map<String, Double> parts, Map<String, Double> methods) {
  /** Requests are answered by these threads; the compiler and timers are not a page's. */
  private static final String WORKERS = "default task-";

  private static final String OURS = "org.praxis.";
  private static final String OTHER = "other";
  private static final int MOST_METHODS = 15;

  /** What frames belong to; a longer name stands before a shorter one that begins it. */
  private static final Map<String, String> PARTS = new LinkedHashMap<>();

  static {
    part("search index", "org.hibernate.search.", "org.apache.lucene.");
    part("persistence", "org.hibernate.");
    part("database driver", "org.postgresql.");
    part(
        "transactions and connections",
        "org.jboss.jca.",
        "com.arjuna.",
        "org.wildfly.transaction.");
    part("expressions", "org.glassfish.expressly.", "jakarta.el.", "com.sun.faces.el.");
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
    parts = new LinkedHashMap<>(parts);
    methods = new LinkedHashMap<>(methods);
  }

  private static void part(String name, String... packages) {
    Stream.of(packages).forEach(one -> PARTS.put(one, name));
  }

  /** Reads what was recorded. */
  static Profile of(String kind, Path recording) {
    Map<String, Integer> parts = new HashMap<>();
    Map<String, Integer> methods = new HashMap<>();
    int samples = 0;
    try (RecordingFile file = new RecordingFile(recording)) {
      while (file.hasMoreEvents()) {
        RecordedEvent event = file.readEvent();
        if (isOfRequest(event)) {
          samples++;
          List<String> frames = frames(event);
          parts.merge(part(frames), 1, Integer::sum);
          own(frames).forEach(method -> methods.merge(method, 1, Integer::sum));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Profile(
        kind,
        samples,
        shares(parts, samples, parts.size()),
        shares(methods, samples, MOST_METHODS));
  }

  private static boolean isOfRequest(RecordedEvent event) {
    return event.getEventType().getName().equals(Recorder.SAMPLE)
        && event.getStackTrace() != null
        && event.getThread("sampledThread") != null
        && String.valueOf(event.getThread("sampledThread").getJavaName()).startsWith(WORKERS);
  }

  // The innermost first.
  private static List<String> frames(RecordedEvent sample) {
    return sample.getStackTrace().getFrames().stream()
        .filter(RecordedFrame::isJavaFrame)
        .map(RecordedFrame::getMethod)
        .map(Profile::name)
        .toList();
  }

  private static String name(RecordedMethod method) {
    return method.getType().getName() + "." + method.getName();
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

  // One that calls itself counts once, and what the compiler made of a lambda is its method's.
  private static Set<String> own(List<String> frames) {
    return frames.stream()
        .filter(frame -> frame.startsWith(OURS))
        .map(
            frame ->
                frame.substring(OURS.length()).replaceAll("\\$\\$[^.]*|lambda\\$|\\$\\d+$", ""))
        .collect(Collectors.toCollection(LinkedHashSet::new));
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
