package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** More people than a server has room for. */
@ServerOfItsOwn
class CrowdedIT {
  private static final int PEOPLE = 40;

  private static Praxis praxis;

  @BeforeAll
  static void start() {
    praxis = new Praxis(7950, Map.of("PRAXIS_REQUESTS_MAX", "3"));
  }

  @AfterAll
  static void stop() {
    praxis.close();
  }

  @Test
  void whoComesWhenItIsFullIsToldAtOnceWhenToComeAgainAndIsLetInThen() throws Exception {
    FormVisitor member = new FormVisitor(praxis.address());
    member.signIn("learner1", "praxis");
    allAtOnce(member, "/"); // the first pages take long to make
    List<Landing> pages = allAtOnce(member, "/");
    assertThat(pages).anyMatch(page -> page.status() == 200);
    assertThat(pages).anyMatch(page -> page.status() == 503);
    assertThat(pages)
        .filteredOn(page -> page.status() != 200)
        .allSatisfy(
            page -> {
              assertThat(page.status()).isEqualTo(503);
              assertThat(Integer.parseInt(page.retryAfter().orElse("0"))).isBetween(2, 5);
              assertThat(page.text()).contains("<h1>", "Very many people are here just now");
            });
    assertThat(allAtOnce(member, "/api/v1/me"))
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isEqualTo(503);
              assertThat(answer.type()).startsWith("application/problem+json");
              assertThat(answer.text()).contains("\"status\":503", "\"detail\":\"Very many");
            });
    for (int i = 0; i < 10; i++) {
      assertThat(member.open("/").status()).isEqualTo(200);
    }
  }

  private static List<Landing> allAtOnce(FormVisitor member, String path) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
    try {
      CyclicBarrier all = new CyclicBarrier(PEOPLE);
      Callable<Landing> asking =
          () -> {
            all.await();
            return member.open(path);
          };
      return threads.invokeAll(IntStream.range(0, PEOPLE).mapToObj(i -> asking).toList()).stream()
          .map(CrowdedIT::answer)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private static Landing answer(Future<Landing> asked) {
    try {
      return asked.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
