package org.praxis.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one run measured of one part, as it is kept under {@code bench/results}.
 *
 * @param day on which, ISO 8601
 * @param size of the data, with their numbers
 * @param rounds of which each figure is the median
 * @param figures single ones by their names
 * @param outcomes of experiments
 * @param profiles of what took longer than is wanted
 */
record Result(
    String day,
    Machine machine,
    String size,
    int rounds,
    List<Measured> measured,
    Map<String, Double> figures,
    List<Outcome> outcomes,
    List<Profile> profiles) {
  static final Path FOLDER = Path.of("bench/results");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  Result {
    outcomes = outcomes == null ? List.of() : List.copyOf(outcomes); // an earlier one had none
    profiles = profiles == null ? List.of() : List.copyOf(profiles);
  }

  /** Without experiments. */
  Result(
      String day,
      Machine machine,
      String size,
      int rounds,
      List<Measured> measured,
      Map<String, Double> figures) {
    this(day, machine, size, rounds, measured, figures, List.of(), List.of());
  }

  /** Of experiments alone. */
  static Result of(String day, Machine machine, String size, List<Outcome> outcomes) {
    return new Result(day, machine, size, 1, List.of(), Map.of(), outcomes, List.of());
  }

  /** The same with these. */
  Result with(List<Profile> profiles) {
    return new Result(day, machine, size, rounds, measured, figures, outcomes, profiles);
  }

  /** Writes it as {@code <part>.json}. */
  void keep(String part) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(part + ".json"), JSON.writeValueAsString(this) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one that was committed last, if any. */
  static Optional<Result> committed(String part) {
    String text = Machine.said("git", "show", "HEAD:" + FOLDER + "/" + part + ".json");
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(JSON.readValue(text, Result.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the committed result of " + part + " cannot be read", e);
    }
  }

  /** The one that was kept last, committed or not, if any. */
  static Optional<Result> kept(String part) {
    Path file = FOLDER.resolve(part + ".json");
    try {
      return Files.exists(file)
          ? Optional.of(JSON.readValue(file.toFile(), Result.class))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What came of that experiment. */
  Optional<Outcome> outcome(String name) {
    return outcomes.stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /** What was measured of that, with so many at once. */
  Optional<Measured> of(String name, int parallel) {
    return measured.stream()
        .filter(one -> one.name().equals(name) && one.parallel() == parallel)
        .findFirst();
  }
}
