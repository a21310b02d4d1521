package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Topics that somebody knows to be there, and what they remember of them: words of the title, one
 * with a typo, or a rare word of a reply.
 */
final class KnownItems {
  private static final int MOST = 400;
  private static final String WORDS = "[^\\p{L}]+";

  /** What is typed to find a topic again. */
  record Query(String words, String topic) {}

  private record Text(String id, String topic, String title, String text) {}

  private final List<Text> texts = new ArrayList<>();
  private final Map<String, String> topicOf = new HashMap<>();
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Map<String, List<Query>> queries = new LinkedHashMap<>();
  private final Random random = new Random(11);

  private KnownItems() {}

  /** Of all archives in the folder; each list moves into a community of its own. */
  static KnownItems imported(Praxis praxis, String folder) throws IOException, SQLException {
    KnownItems items = new KnownItems();
    if (folder != null) {
      try (Stream<Path> files = Files.list(Path.of(folder))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".mbox")).sorted().toList()) {
          moveIn(praxis, file);
        }
      }
    }
    items.read(praxis);
    items.ask();
    return items;
  }

  private static void moveIn(Praxis praxis, Path file) throws IOException {
    String slug = "b-" + file.getFileName().toString().replace(".mbox", "");
    Member owner = praxis.as("moderator1");
    owner.found(slug, 0);
    String imports = "communities/" + slug + "/imports";
    String me =
        Base64.getEncoder().encodeToString("moderator1:praxis".getBytes(StandardCharsets.UTF_8));
    URI address = praxis.address().resolve("/api/v1/" + imports);
    Member.send(
            HttpRequest.newBuilder(address)
                .header("Content-Type", "application/mbox")
                .header("Authorization", "Basic " + me)
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build())
        .expecting(2);
    await()
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> owner.get(imports).json().at("/items/0/stage").asText().equals("OVER"));
  }

  private void read(Praxis praxis) throws SQLException {
    try (Connection database = praxis.database();
        ResultSet rows =
            database
                .createStatement()
                .executeQuery(
                    "select c.id, t.id, c.title, c.text from communities_contribution c join"
                        + " communities_contribution t on t.key = coalesce(c.topic_key, c.key)"
                        + " where c.state = 'PUBLISHED' and c.kind in ('TOPIC', 'REPLY') order by"
                        + " c.key")) {
      while (rows.next()) {
        Text text =
            new Text(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4));
        texts.add(text);
        topicOf.put(text.id(), text.topic());
        words(text.text()).forEach(word -> frequency.merge(word, 1, Integer::sum));
      }
    }
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split(WORDS)) {
      if (word.length() >= 5 && word.length() <= 14) {
        words.add(word);
      }
    }
    return words;
  }

  private void ask() {
    List<Query> mistyped = new ArrayList<>();
    List<Query> rare = new ArrayList<>();
    for (Text text : texts) {
      if (text.title() != null) {
        List<String> title = new ArrayList<>(words(text.title()));
        if (title.size() >= 2) {
          List<String> typed = new ArrayList<>(title.subList(0, Math.min(4, title.size())));
          int which = random.nextInt(typed.size());
          typed.set(which, mistyped(typed.get(which)));
          mistyped.add(new Query(String.join(" ", typed), text.topic()));
        }
      } else {
        words(text.text()).stream()
            .filter(word -> frequency.get(word) <= 2 && word.length() >= 6)
            .findFirst()
            .ifPresent(word -> rare.add(new Query(word, text.topic())));
      }
    }
    queries.put("title words, one with a typo", some(mistyped));
    queries.put("a rare word of a reply", some(rare));
  }

  private List<Query> some(List<Query> all) {
    java.util.Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  // A letter wrong, missing, doubled, or changed with its neighbour; the first is right.
  private String mistyped(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    String before = word.substring(0, at);
    String after = word.substring(at + 1);
    return switch (random.nextInt(4)) {
      case 0 -> before + (char) ('a' + random.nextInt(26)) + after;
      case 1 -> before + after;
      case 2 -> before + word.charAt(at) + word.charAt(at) + after;
      default -> before + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    };
  }

  Map<String, List<Query>> queries() {
    return queries;
  }

  List<String> someWords(int most) {
    return frequency.keySet().stream().sorted().limit(most).toList();
  }

  /** On which place a search has the topic, or a reply of it; -1 for none. */
  int place(JsonNode found, Query query) {
    int place = 0;
    for (JsonNode hit : found.at("/hits/items")) {
      String id = hit.path("id").asText();
      if (query.topic().equals(topicOf.getOrDefault(id, id))) {
        return place;
      }
      place++;
    }
    return -1;
  }

  /**
   * Adds topics with replies until there are so many entries: of words as they were imported, as
   * often as there.
   */
  void grow(Praxis praxis, int size) throws SQLException {
    List<String> vocabulary = new ArrayList<>();
    texts.stream()
        .limit(4_000)
        .forEach(text -> vocabulary.addAll(List.of(text.text().split("\\s+"))));
    if (vocabulary.isEmpty()) {
      for (int i = 0; i < 30_000; i++) {
        vocabulary.add(Integer.toString(random.nextInt(20_000), 36) + "word");
      }
    }
    long there = praxis.count("select count(*) from communities_contribution");
    try (Connection database = praxis.database()) {
      database.setAutoCommit(false);
      try (PreparedStatement row =
          database.prepareStatement(
              "insert into communities_contribution (id, kind, community_key, author, text, state,"
                  + " revision, submitted_at, published_at, version, topic_kind, title, active_at)"
                  + " select gen_random_uuid(), 'TOPIC', (select max(key) from"
                  + " communities_community), (select id from people_person where uid ="
                  + " 'learner1'), ?, 'PUBLISHED', 1, now(), now() - make_interval(hours => ?), 0,"
                  + " 'QUESTION', ?, now()")) {
        for (long n = there; n < size; n++) {
          row.setString(1, sentence(vocabulary, 20 + random.nextInt(120)));
          row.setInt(2, random.nextInt(9_000));
          row.setString(3, sentence(vocabulary, 6));
          row.addBatch();
          if (n % 500 == 499) {
            row.executeBatch();
          }
        }
        row.executeBatch();
      }
      database.commit();
      database.createStatement().execute("analyze");
      database.commit();
    }
  }

  private String sentence(List<String> vocabulary, int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      sentence.append(vocabulary.get(random.nextInt(vocabulary.size()))).append(' ');
    }
    String text = sentence.toString().strip();
    return text.isEmpty()
        ? "Nothing"
        : text.substring(0, Math.min(words <= 6 ? 190 : 20_000, text.length()));
  }
}
