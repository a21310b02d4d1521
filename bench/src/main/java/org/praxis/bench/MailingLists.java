package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.praxis.dev.Patience;
import org.praxis.dev.PraxisApi;

/**
 * Mailing lists that people really wrote: beside texts that were made up there are some that no
 * generator thinks of. They move in as a company's do, each into a community.
 */
final class MailingLists {
  private static final Path SCRIPT = Path.of("bench/mailing-lists.sh");
  private static final String ENDING = ".mbox";
  private static final String OWNER = "moderator1";
  private static final Duration TO_MOVE = Duration.ofMinutes(10);

  private final List<Path> archives;

  private MailingLists(List<Path> archives) {
    this.archives = List.copyOf(archives);
  }

  /**
   * Gets them by npm, unless they are there.
   *
   * @param folder for them
   * @throws IllegalStateException they could not be had; the message says what was tried
   */
  static MailingLists in(Path folder, Consumer<String> progress) {
    List<Path> archives = archives(folder);
    if (archives.isEmpty()) {
      progress.accept("Getting mailing lists by npm …");
      String said = Machine.said(SCRIPT.toString(), folder.toString(), "--only-archives");
      archives = archives(folder);
      if (archives.isEmpty()) {
        throw new IllegalStateException(
            "The mailing lists that belong to the data could not be had; run %s %s --only-archives to see why. %s"
                .formatted(SCRIPT, folder, said.strip()));
      }
    }
    return new MailingLists(archives);
  }

  private static List<Path> archives(Path folder) {
    Path lists = folder.resolve("lists");
    if (!Files.isDirectory(lists)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(lists)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Imports each into a community of its own, and returns when all have come. */
  void moveInto(PraxisApi api) {
    for (Path archive : archives) {
      String name = archive.getFileName().toString().replace(ENDING, "");
      String community = "list-" + name;
      api.post(OWNER, "communities", founded(community, name));
      String run =
          api.upload(OWNER, "communities/" + community + "/imports", "application/mbox", archive)
              .path("id")
              .asText();
      Patience.until(
          TO_MOVE,
          () ->
              api.get(OWNER, "communities/%s/imports/%s".formatted(community, run))
                  .path("stage")
                  .asText()
                  .equals("OVER"),
          "The mailing list %s was not imported within %s.".formatted(name, TO_MOVE));
    }
  }

  private static Map<String, Object> founded(String community, String name) {
    return Map.of(
        "slug",
        community,
        "name",
        name,
        "charter",
        Map.of(
            "purpose",
            "What the list " + name + " was for",
            "firstContributions",
            0,
            "clauses",
            List.of(Map.of("kind", "IN_SCOPE", "text", "What was on topic on the list."))));
  }
}
