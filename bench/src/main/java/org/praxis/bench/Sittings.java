package org.praxis.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.praxis.dev.PraxisApi;

/** People who sit at a quiz, whose answers go to the server as soon as one has chosen. */
final class Sittings {
  private static final String QUIZ = "bench-quiz";
  private static final int QUESTIONS = 20;

  private final Testbed testbed;
  private final List<String> people;

  Sittings(Testbed testbed, List<String> people) {
    this.testbed = testbed;
    this.people = people;
  }

  /** Answering over and over, each in a sitting of their own that begins now. */
  Kind answering() throws SQLException {
    Path sittings = begin();
    return new Kind(
        "quiz answer",
        people,
        (wrk, cookies, parallel, time) -> wrk.answer(sittings, QUESTIONS, cookies, parallel, time));
  }

  private Path begin() throws SQLException {
    PraxisApi api = testbed.api();
    if (testbed.rows("select from training_track where slug = '" + QUIZ + "'").isEmpty()) {
      api.post("trainer1", "training/tracks", quiz());
    }
    List<String> sittings = new ArrayList<>();
    for (String person : people) {
      String enrolment =
          api.post(person, "training/tracks/" + QUIZ + "/enrolments", null).path("id").asText();
      sittings.add(
          api.post(person, "me/enrolments/" + enrolment + "/steps/1/sittings", null)
              .path("id")
              .asText());
    }
    try {
      return Files.write(testbed.folder().resolve("sittings"), sittings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Object> quiz() {
    Map<String, Object> question =
        Map.of(
            "text",
            "Which one?",
            "options",
            List.of(
                Map.of("text", "This", "correct", true), Map.of("text", "That", "correct", false)));
    Map<String, Object> step =
        Map.of(
            "kind",
            "QUIZ",
            "title",
            "Quiz",
            "quiz",
            Map.of("passMark", 100, "questions", Collections.nCopies(QUESTIONS, question)));
    return Map.of(
        "slug",
        QUIZ,
        "title",
        "Quiz",
        "summary",
        "To be answered again and again.",
        "days",
        30,
        "stages",
        List.of(Map.of("steps", List.of(step))));
  }
}
