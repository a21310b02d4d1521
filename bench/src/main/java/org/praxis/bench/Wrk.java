package org.praxis.bench;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The load generator wrk, with a script that knows what an answer must be. Each parallel one is a
 * thread with a single connection, since a script is told of an answer but not on which connection
 * it came; but for {@link #rush}.
 */
final class Wrk {
  private static final String RESULT = "RESULT ";
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Path folder;
  private final URI server;

  /**
   * @param folder for the scripts, and what they are told
   */
  Wrk(Path folder, URI server) {
    this.folder = folder;
    this.server = server;
  }

  /**
   * What came of it.
   *
   * @param micros how long it went on, in µs
   * @param p50 half of the answers came within so many µs; likewise p95 and p99
   * @param bytes of all answers, without their heads
   * @param bad answers that were not as they must be
   * @param lost requests without an answer
   * @param why of one that was bad, or empty
   */
  record Answers(
      long requests,
      long micros,
      long p50,
      long p95,
      long p99,
      long bytes,
      long bad,
      long lost,
      String why) {}

  /**
   * What became of many who came in one moment.
   *
   * @param good who had the page in the end
   * @param refused answers that said politely when to come again
   * @param bad all other answers
   * @param lost requests without an answer
   * @param longest that anybody waited for one answer, in µs
   * @param refusal what those read who were refused, or empty
   * @param why of one that was bad, or empty
   */
  record Rush(
      long good, long refused, long bad, long lost, long longest, String refusal, String why) {}

  /** A page, and words that it must have. */
  record Page(String path, String words) {}

  /** Reads any of the pages, over and over; the people take turns. */
  Answers read(List<Page> pages, Path cookies, int parallel, Duration time) {
    return run(
        "read.lua",
        List.of(cookies.toString(), list(pages).toString(), Integer.toString(parallel)),
        parallel,
        time);
  }

  /**
   * All come to a page in one moment, and who is refused comes again when they were told to.
   *
   * @param time for which it is looked at, also when all have been answered before
   */
  Rush rush(Page page, Path cookies, int people, Duration time) {
    return run(
        "rush.lua",
        List.of(cookies.toString(), list(List.of(page)).toString()),
        1,
        people,
        time,
        Rush.class);
  }

  /**
   * A form to be filled in.
   *
   * @param fields name=value, joined by ampersands; {n} in a value is another number each time
   * @param to words that the address has to which one is sent on
   */
  record Act(String path, String form, String fields, String to) {}

  /**
   * Fills in forms in turn, over and over; times are those of sending alone.
   *
   * @param again how often a form is sent before the next page is opened
   */
  Answers send(List<Act> acts, Path cookies, int again, int parallel, Duration time) {
    return act(acts, cookies, Integer.toString(again), parallel, time);
  }

  /** Fills in each form once, for as long as there are any; times are those of sending alone. */
  Answers sendOnce(List<Act> acts, Path cookies, int parallel, Duration time) {
    return act(acts, cookies, "once", parallel, time);
  }

  /**
   * Opens a page, reads so many others, and fills in the form of the first; times are those of all.
   */
  Answers mix(
      List<Act> acts, List<Page> pages, int between, Path cookies, int parallel, Duration time) {
    return act(
        acts, cookies, "1", parallel, time, list(pages).toString(), Integer.toString(between));
  }

  private Answers act(
      List<Act> acts, Path cookies, String often, int parallel, Duration time, String... more) {
    Path list = folder.resolve("acts");
    write(
        list,
        acts.stream()
            .map(act -> String.join("\t", act.path(), act.form(), act.fields(), act.to()))
            .toList());
    List<String> arguments = new ArrayList<>();
    arguments.addAll(
        List.of(cookies.toString(), list.toString(), often, Integer.toString(parallel)));
    arguments.addAll(List.of(more));
    return run("act.lua", arguments, parallel, time);
  }

  private Path list(List<Page> pages) {
    Path list = folder.resolve("pages");
    write(list, pages.stream().map(page -> page.path() + "\t" + page.words()).toList());
    return list;
  }

  /**
   * Answers the questions of sittings.
   *
   * @param sittings a file of their identities, one for each of whom there are cookies
   */
  Answers answer(Path sittings, int questions, Path cookies, int parallel, Duration time) {
    return run(
        "answer.lua",
        List.of(cookies.toString(), sittings.toString(), Integer.toString(questions)),
        parallel,
        time);
  }

  private Answers run(String script, List<String> arguments, int parallel, Duration time) {
    return run(script, arguments, parallel, parallel, time, Answers.class);
  }

  private <T> T run(
      String script,
      List<String> arguments,
      int threads,
      int connections,
      Duration time,
      Class<T> result) {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of("wrk", "-t", Integer.toString(threads), "-c", Integer.toString(connections)));
    command.addAll(List.of("-d", time.toSeconds() + "s", "--timeout", "30s"));
    command.addAll(List.of("-s", script(script).toString(), server.toString(), "--"));
    command.addAll(arguments);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      script("people.lua");
      builder.environment().put("LUA_PATH", folder.toAbsolutePath() + "/?.lua;;");
      Process wrk = builder.start();
      String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int at = said.lastIndexOf(RESULT);
      if (wrk.waitFor() != 0 || at < 0) {
        throw new IllegalStateException("wrk failed: " + said);
      }
      return JSON.readValue(said.substring(at + RESULT.length()), result);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Path script(String name) {
    Path file = folder.resolve(name);
    try (InputStream script = Wrk.class.getResourceAsStream("wrk/" + name)) {
      Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, List<String> lines) {
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
