package org.praxis.bench;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.praxis.dev.FormVisitor.Landing;

/**
 * How somebody takes an answer.
 *
 * @param why it was not good; empty of a good one
 */
record Answered(Sort sort, String why, Optional<Integer> retryAfter) {
  /** Three sorts of answers, and none is a fourth. */
  enum Sort {
    /** What was asked for. */
    GOOD,
    /** Not now, said in words that people or programs understand. */
    REFUSED,
    /** Anything else, silence included. */
    BROKEN
  }

  private static final int UNAVAILABLE = 503;
  private static final int FULL = 507;

  /** What no reader is ever to see. */
  private static final Pattern TRACE =
      Pattern.compile("\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|Exception\\b|IJ\\d{6}|SQLState|\\bERROR:");

  private static final Pattern WORDS =
      Pattern.compile("<h1[^>]*>\\s*[^<]+|\"detail\"\\s*:\\s*\"[^\"]+\"");

  /** What was asked for. */
  static Answered good() {
    return new Answered(Sort.GOOD, "", Optional.empty());
  }

  /** Not now, as these words say. */
  static Answered refused(String words) {
    return new Answered(Sort.REFUSED, words, Optional.empty());
  }

  static Answered broken(String why) {
    return new Answered(Sort.BROKEN, why, Optional.empty());
  }

  /** Takes a page or an answer of the API. */
  static Answered of(Landing landing, Predicate<Landing> wanted) {
    if (wanted.test(landing)) {
      return good();
    }
    if (TRACE.matcher(landing.text()).find()) {
      return broken("%d with a look inside: %s".formatted(landing.status(), brief(landing)));
    }
    boolean later = landing.status() == UNAVAILABLE || landing.status() == FULL;
    if (later && WORDS.matcher(landing.text()).find()) {
      return new Answered(Sort.REFUSED, brief(landing), landing.retryAfter().map(Integer::valueOf));
    }
    return broken(
        "%d %s %s".formatted(landing.status(), landing.location(), brief(landing)).strip());
  }

  private static String brief(Landing landing) {
    String text =
        landing
            .text()
            .replaceAll("(?s)^.*<main[^>]*>", "")
            .replaceAll("(?s)</main>.*$", "")
            .replaceAll("(?s)<[^>]*>", " ")
            .replaceAll("\\s+", " ")
            .strip();
    return text.length() > 200 ? text.substring(0, 200) + " …" : text;
  }
}
