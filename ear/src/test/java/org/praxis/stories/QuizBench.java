package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What answering a quiz costs with 32 learners at once. No test, though JUnit runs it: {@code
 * bench/quiz.sh} names it, nothing else does. It checks that what it measures has worked, and
 * judges no figure.
 */
class QuizBench {
  private static final Path REPORT = Path.of("target/bench/quiz.md");
  private static final int QUESTIONS = 20;
  private static final int MOST_WARMING = 40;

  /** What a learner takes at least from one answer to the next, in ms: faster than anybody reads. */
  private static final int THINKING = 1000;

  private static final List<String> LEARNERS =
      List.of("ademir","mschaefer","akowalska","lhoffmann","bkrueger","mnguyen","fboehm","eyilmaz","srichter","oshevchenko","hweiss","tlehmann","zarslan","jgrossmann","mnowak","fseidel","ijansen","drosenthal","cbusch","npetersen","loeztuerk","swinkler","pzimmermann","cfontaine","jmoreau","agirard","kbenali","slefevre","tchevalier","nhaddad","broux","igarnier");

  @Test
  void measure() throws Exception {
    Map<String, String> settings = new HashMap<>(Praxis.THOROUGHLY);
    settings.put("PRAXIS_SIGNIN_FREE_ADDRESS", "1000000");
    try (Praxis praxis = new Praxis(8000, settings)) {
      publish(praxis.as("trainer1"));
      List<Learner> learners = new ArrayList<>();
      for (String name : LEARNERS) {
        Member person = praxis.as(name);
        String enrolment = person.enrol("bench");
        learners.add(new Learner(person.program("read", "training"), enrolment));
      }
      double compiler =
          Warming.of(praxis, MOST_WARMING, () -> all(learners, learner -> learner.sits(20)));
      List<Double> pressed = all(learners, learner -> learner.sits(0));
      List<Double> times = all(learners, learner -> learner.sits(THINKING));
      long before = praxis.statements();
      learners.get(0).sits(0);
      long statements = praxis.statements() - before;
      StringBuilder report =
          new StringBuilder("# Answering a quiz, measured\n\n")
              .append(
                  """
                  %d learners at once, each with a sitting of %d questions of their own; each answer is sent by the API as the page
                  sends it. The compiler had %.0f %% of a CPU before. A whole sitting takes %d statements. In ms.

                  | | answers | median | p95 |
                  | --- | ---: | ---: | ---: |
                  """
                      .formatted(LEARNERS.size(), QUESTIONS, compiler, statements));
      row(report, "an answer a second from each", times);
      row(report, "as fast as all of them can", pressed);
      Files.createDirectories(REPORT.getParent());
      Files.writeString(REPORT, report);
    }
  }

  private static void row(StringBuilder report, String what, List<Double> times) {
    report.append(
        "| %s | %d | %.1f | %.1f |%n"
            .formatted(what, times.size(), at(times, 0.5), at(times, 0.95)));
  }

  private static void publish(Member trainer) {
    String questions =
        IntStream.range(0, QUESTIONS)
            .mapToObj(
                i ->
                    "{\"text\":\"Question %d?\",\"options\":[{\"text\":\"Yes\",\"correct\":true},{\"text\":\"No\",\"correct\":false}]}"
                        .formatted(i))
            .collect(Collectors.joining(","));
    trainer
        .post(
            "training/tracks",
            """
            {"slug":"bench","title":"Bench","summary":"s","days":14,"stages":[{"steps":[
              {"kind":"QUIZ","title":"Quiz","quiz":{"passMark":100,"shuffle":true,"questions":[%s]}}]}]}
            """
                .formatted(questions))
        .expecting(2);
  }

  private record Learner(Member member, String enrolment) {
    // The last question stays open, so that the step is never done.
    List<Double> sits(int thinking) throws InterruptedException {
      JsonNode sitting =
          member.post("me/enrolments/" + enrolment + "/steps/1/sittings", null).expecting(2).json();
      String address = "training/sittings/" + sitting.path("id").asText();
      List<Double> times = new ArrayList<>();
      Thread.sleep((long) (Math.random() * thinking));
      for (int number = 1; number < QUESTIONS; number++) {
        long begin = System.nanoTime();
        Member.Answer saved =
            member.put(
                address + "/answers/" + number,
                "{\"answer\":{\"options\":[%d]},\"version\":0}".formatted(1 + number % 2));
        times.add((System.nanoTime() - begin) / 1e6);
        assertThat(saved.expecting(2).json().path("version").asInt()).isEqualTo(1);
        Thread.sleep(thinking);
      }
      member.post(address + "/end", "{\"anyway\":true}").expecting(2);
      return times;
    }
  }

  private interface Act {
    List<Double> of(Learner learner) throws Exception;
  }

  private static List<Double> all(List<Learner> learners, Act act) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(learners.size());
    try {
      List<Callable<List<Double>>> acts = new ArrayList<>();
      learners.forEach(learner -> acts.add(() -> act.of(learner)));
      List<Double> times = new ArrayList<>();
      for (Future<List<Double>> one : threads.invokeAll(acts)) {
        times.addAll(one.get());
      }
      return times;
    } finally {
      threads.shutdown();
    }
  }

  private static double at(List<Double> times, double part) {
    List<Double> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * part)));
  }
}
