package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.dev.Folders;

/**
 * A server that is killed and comes back with an index that is damaged, lost, or of another time.
 */
@ServerOfItsOwn
class LostIndexIT {
  private static final Path INDEX = Path.of("target/stories-7600/wildfly/data/search");

  private static Praxis praxis;
  private static String word;

  @BeforeAll
  static void aTopicThatIsFound() {
    praxis = new Praxis(7600, Map.of());
    praxis.as("moderator1").found("instruments", 0);
    word = "hygrometer";
    praxis.as("learner1").ask("instruments", "Which " + word + "?", "Ours is broken.").expecting(2);
    awaitFound();
  }

  @AfterAll
  static void stop() {
    praxis.close();
  }

  @Test
  void whatWasFoundIsFoundAgain() throws IOException {
    praxis.kill();
    for (Path file : files(INDEX.resolve("entry"))) {
      if (file.toString().endsWith(".cfs") || file.toString().contains("segments")) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    praxis.start(Map.of());
    awaitFound();
    praxis.kill();
    for (Path file : files(INDEX)) {
      Files.delete(file);
    }
    praxis.start(Map.of());
    awaitFound();
  }

  @Test
  void whileTheServerRunsALossIsSaidAndNeverTakenForNothingFound() throws IOException {
    awaitFound();
    Path gone = INDEX.resolveSibling("search-gone");
    Folders.remove(gone); // of an earlier run
    Files.move(INDEX, gone);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> {
              // What is written now is what makes Praxis look at its index.
              praxis.as("learner1").ask("instruments", "Where is it?", "Gone.").expecting(2);
              Member.Answer answer = praxis.as("learner2").get("search?q=" + word);
              boolean found = answer.json().at("/hits/total").asInt() > 0;
              boolean said =
                  answer.status() == 503 || !answer.json().path("complete").asBoolean(true);
              assertThat(found || said).as(answer.text()).isTrue();
              return found && Files.exists(INDEX.resolve("entry"));
            });
    awaitFound();
  }

  private static void awaitFound() {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        praxis
                            .as("learner2")
                            .get("search?q=" + word)
                            .json()
                            .at("/hits/total")
                            .asInt())
                    .isEqualTo(1));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
