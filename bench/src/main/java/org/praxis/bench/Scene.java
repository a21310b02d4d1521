package org.praxis.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.praxis.dev.PraxisApi;

/**
 * Where people write, decide and learn in one round of an experiment: new places, so that what is
 * counted afterwards is of that round alone.
 *
 * @param topics that anybody replies in, each started by {@link #ASKER}
 * @param held topics whose replies wait for a decision, started by {@link #KEEPER}; one person
 *     writes in them, and four in the others
 * @param track the address of one of pages alone
 */
record Scene(List<String> topics, List<String> held, String track) {
  /** Who is told of replies. */
  static final String ASKER = "learner1";

  /** Founds the places, and is told of replies in the topic where they are held. */
  static final String KEEPER = "moderator1";

  /** Decides. */
  static final String DECIDER = "moderator2";

  static final int STEPS = 8;

  /** As many of an author's first texts as a charter may hold. */
  private static final int HELD = 50;

  Scene {
    topics = List.copyOf(topics);
    held = List.copyOf(held);
  }

  /** Makes one, with names that begin so. */
  static Scene make(PraxisApi api, String name, int topics) {
    String open = found(api, name + "-open", 0);
    String moderated = found(api, name + "-held", HELD);
    api.post("trainer1", "training/tracks", track(name));
    List<String> asked = new ArrayList<>();
    join(api, ASKER, open);
    for (int i = 1; i <= topics; i++) {
      asked.add(ask(api, ASKER, open, "What helps, " + i + "?"));
    }
    List<String> held =
        IntStream.rangeClosed(1, topics / KilledServer.WRITERS)
            .mapToObj(i -> ask(api, KEEPER, moderated, "What helps here, " + i + "?"))
            .toList();
    return new Scene(asked, held, name);
  }

  private static String found(PraxisApi api, String slug, int held) {
    api.post(
        KEEPER,
        "communities",
        Map.of(
            "slug",
            slug,
            "name",
            slug,
            "charter",
            Map.of(
                "purpose",
                "What is written while something goes wrong.",
                "firstContributions",
                held,
                "clauses",
                List.of(
                    Map.of("kind", "IN_SCOPE", "text", "What helps."),
                    Map.of("kind", "OUT_OF_SCOPE", "text", "What does not."),
                    Map.of("kind", "NEVER_HERE", "text", "What is secret.")))));
    Acts.PEOPLE.forEach(person -> join(api, person, slug));
    return slug;
  }

  private static void join(PraxisApi api, String person, String slug) {
    api.post(person, "communities/" + slug + "/members", null);
  }

  private static String ask(PraxisApi api, String person, String slug, String title) {
    return api.post(
            person,
            "communities/" + slug + "/topics",
            Map.of("kind", "QUESTION", "title", title, "text", "I want to know."))
        .path("id")
        .asText();
  }

  private static Map<String, Object> track(String slug) {
    List<Map<String, Object>> steps =
        IntStream.rangeClosed(1, STEPS)
            .mapToObj(
                n -> Map.<String, Object>of("kind", "PAGE", "title", "Page " + n, "text", "Read."))
            .toList();
    return Map.of(
        "slug",
        slug,
        "title",
        slug,
        "summary",
        "Pages to be read.",
        "days",
        30,
        "stages",
        Collections.singletonList(Map.of("steps", steps)));
  }
}
