package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * How well and how fast things are found: {@code bench/search.sh} runs this. Judges nothing. The
 * property {@code measures} names some of quality, searches and lag, where not all are wanted.
 */
class SearchBench {
  private static final Path REPORT = Path.of("target/bench/search.md");
  private static final int PARALLEL = 8;
  private static final Duration WARMING = Duration.ofSeconds(10);
  private static final int MOST_WARMING = 40;
  private static final Duration MEASURING = Duration.ofSeconds(30);
  private static final int POSTS_A_SECOND = 50;
  private static final int POSTING = 20; // s
  private static final Duration LOOKING = Duration.ofMillis(100);
  private static final String MEASURES =
      System.getProperty("measures", "quality searches suggestions lag");

  private final StringBuilder report = new StringBuilder("# Search, measured\n");
  private final Random random = new Random(7);

  /**
   * With a token: who sends a password with each request pays for having it checked and counted.
   */
  private Member reader;

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(7900, settings)) {
      Member admin = praxis.as("admin1");
      admin.followTheDirectory();
      reader = praxis.as("learner1").program("read");
      praxis.as("moderator1").found("grown", 0);
      KnownItems items = KnownItems.imported(praxis, System.getProperty("lists"));
      awaitIndexed(admin);
      if (MEASURES.contains("quality")) {
        quality(items);
      }
      report.append(
          """

          %d at once, %d s; half of the searches are titles with a typo, half rare words. In ms.

          | entries | made anew in s | searches a second | server CPU each | compiler before, %% of a CPU | median | p95 | p99 | suggestion p95 | posts a second | found after, median | p95 |
          | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
          """
              .formatted(PARALLEL, MEASURING.toSeconds()));
      for (String size : System.getProperty("sizes", "20000").split(",")) {
        growth(praxis, items, Integer.parseInt(size));
        write();
      }
    }
  }

  private void quality(KnownItems items) throws IOException {
    report.append(
        "\n"
            + "| known topics by | asked | in the first three | first |\n"
            + "| --- | ---: | ---: | ---: |\n");
    for (Map.Entry<String, List<KnownItems.Query>> kind : items.queries().entrySet()) {
      int three = 0;
      int first = 0;
      List<String> missed = new ArrayList<>();
      for (KnownItems.Query query : kind.getValue()) {
        int place = items.place(reader.get(path(query.words())).expecting(2).json(), query);
        three += place >= 0 && place < 3 ? 1 : 0;
        first += place == 0 ? 1 : 0;
        if (place < 0 || place >= 3) {
          missed.add(query.words() + " -> " + query.topic());
        }
      }
      int asked = Math.max(1, kind.getValue().size());
      report.append(
          "| %s | %d | %.1f %% | %.1f %% |%n"
              .formatted(kind.getKey(), asked, 100.0 * three / asked, 100.0 * first / asked));
      Files.createDirectories(REPORT.getParent());
      Files.write(
          REPORT.resolveSibling("search-missed-" + kind.getKey().replaceAll("\\W+", "-") + ".txt"),
          missed);
    }
    write();
  }

  private void growth(Praxis praxis, KnownItems items, int size) throws Exception {
    Member admin = praxis.as("admin1");
    items.grow(praxis, size);
    Instant begin = Instant.now();
    admin.post("search/index/rebuilds", null).expecting(2);
    await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> admin.get("search/index/rebuilds/latest").json().path("finishedAt").isTextual());
    awaitIndexed(admin);
    double rebuilt = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
    List<String> words = new ArrayList<>();
    items.queries().values().forEach(list -> list.forEach(query -> words.add(query.words())));
    if (words.isEmpty()) {
      words.addAll(items.someWords(500));
    }
    Collections.shuffle(words, random);
    List<Double> times = new ArrayList<>();
    double cpu = Double.NaN;
    double compiler = Double.NaN;
    if (MEASURES.contains("searches")) {
      List<String> searches = words.stream().map(SearchBench::path).toList();
      compiler = Warming.of(praxis, MOST_WARMING, () -> load(searches, WARMING));
      Duration before = praxis.cpuTime();
      times = load(searches, MEASURING);
      cpu = (double) praxis.cpuTime().minus(before).toMillis() / times.size();
    }
    List<Double> suggested = MEASURES.contains("suggestions") ? suggestions(words) : List.of();
    List<Double> lags = MEASURES.contains("lag") ? lags(praxis) : List.of();
    report.append(
        "| %d | %.0f | %.0f | %.1f | %.0f | %.0f | %.0f | %.0f | %.0f | %d | %.0f | %.0f |%n"
            .formatted(
                praxis.count("select count(*) from search_entry where not gone"),
                rebuilt,
                times.size() / (double) MEASURING.toSeconds(),
                cpu,
                compiler,
                part(times, 0.5),
                part(times, 0.95),
                part(times, 0.99),
                part(suggested, 0.95),
                POSTS_A_SECOND,
                part(lags, 0.5),
                part(lags, 0.95)));
  }

  private List<Double> suggestions(List<String> words) throws Exception {
    return load(
        words.stream()
            .map(word -> word.substring(0, Math.min(6, word.length())))
            .map(begun -> "search/suggestions?q=" + encoded(begun))
            .toList(),
        Duration.ofSeconds(10));
  }

  /** How long each took, in ms. */
  private List<Double> load(List<String> paths, Duration duration) throws Exception {
    Instant end = Instant.now().plus(duration);
    List<Callable<List<Double>>> readers = new ArrayList<>();
    for (int i = 0; i < PARALLEL; i++) {
      int offset = i * 31;
      readers.add(
          () -> {
            List<Double> times = new ArrayList<>();
            for (int n = offset; Instant.now().isBefore(end); n++) {
              long begin = System.nanoTime();
              reader.get(paths.get(n % paths.size())).expecting(2);
              times.add((System.nanoTime() - begin) / 1e6);
            }
            return times;
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(PARALLEL);
    try {
      List<Double> all = new ArrayList<>();
      for (Future<List<Double>> future : pool.invokeAll(readers)) {
        all.addAll(future.get());
      }
      return all;
    } finally {
      pool.shutdownNow();
    }
  }

  /** How long after it was sent what somebody says is found, in ms, while many say something. */
  private List<Double> lags(Praxis praxis) throws Exception {
    String slug = "lag-" + Long.toString(System.nanoTime(), 36);
    praxis.as("moderator1").found(slug, 0);
    Member author = praxis.as("learner1");
    String topic = author.ask(slug, "Many words", "One after the other.").id();
    ScheduledExecutorService posting = Executors.newScheduledThreadPool(16);
    List<Future<Double>> lags = Collections.synchronizedList(new ArrayList<>());
    ExecutorService looking = Executors.newFixedThreadPool(16);
    try {
      List<Future<?>> posts = new ArrayList<>();
      for (int n = 0; n < POSTS_A_SECOND * POSTING; n++) {
        int number = n;
        posts.add(
            posting.schedule(
                () -> {
                  String word = "lag" + Long.toString(System.nanoTime(), 36) + "x" + number;
                  author.reply(topic, "A word: " + word).expecting(2);
                  long sent = System.nanoTime();
                  if (number % 10 == 0) {
                    lags.add(looking.submit(() -> untilFound(author, word, sent)));
                  }
                },
                n * 1000L / POSTS_A_SECOND,
                TimeUnit.MILLISECONDS));
      }
      for (Future<?> post : posts) {
        post.get();
      }
      List<Double> times = new ArrayList<>();
      for (Future<Double> lag : List.copyOf(lags)) {
        times.add(lag.get());
      }
      return times;
    } finally {
      posting.shutdownNow();
      looking.shutdownNow();
    }
  }

  private static double untilFound(Member reader, String word, long sent)
      throws InterruptedException {
    while (reader.get(path(word)).expecting(2).json().at("/hits/total").asInt() == 0) {
      Thread.sleep(LOOKING.toMillis());
    }
    return (System.nanoTime() - sent) / 1e6;
  }

  private static void awaitIndexed(Member admin) {
    await()
        .atMost(Duration.ofMinutes(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                admin.get("search/index").expecting(2).json().path("behind").asInt() == 0
                    && !admin.get("search/index").json().at("/rebuild/finishedAt").isNull());
  }

  private static String path(String words) {
    return "search?q=" + encoded(words);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static double part(List<Double> times, double part) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted.length == 0
        ? Double.NaN
        : sorted[(int) Math.min(sorted.length - 1.0, sorted.length * part)];
  }

  private void write() throws IOException {
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report);
  }
}
