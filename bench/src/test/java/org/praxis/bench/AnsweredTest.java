package org.praxis.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.praxis.bench.Answered.Sort;
import org.praxis.dev.FormVisitor.Landing;

class AnsweredTest {
  private static Answered answered(int status, String text, String retryAfter) {
    Landing landing =
        new Landing(
            status,
            "",
            "text/html",
            text,
            List.of(),
            Optional.ofNullable(retryAfter),
            Duration.ofMillis(5));
    return Answered.of(landing, page -> page.status() == 200 && page.text().contains("wanted"));
  }

  @Test
  void aPageThatHasWhatWasAskedForIsGood() {
    assertThat(answered(200, "what is wanted", null).sort()).isEqualTo(Sort.GOOD);
  }

  @Test
  void aPageWithoutWhatWasAskedForIsBrokenThoughItsStatusSaysWell() {
    assertThat(answered(200, "<main>something else</main>", null).sort()).isEqualTo(Sort.BROKEN);
  }

  @Test
  void notNowInWordsIsARefusalThatSaysWhenToComeAgain() {
    Answered page = answered(503, "<main><h1>Very many people are here</h1></main>", "3");
    assertThat(page.sort()).isEqualTo(Sort.REFUSED);
    assertThat(page.retryAfter()).contains(3);
    assertThat(page.why()).isEqualTo("Very many people are here");
    assertThat(answered(507, "{\"detail\": \"The disk is full.\"}", null).sort())
        .isEqualTo(Sort.REFUSED);
  }

  @Test
  void notNowWithoutAWordIsBroken() {
    assertThat(answered(503, "", "3").sort()).isEqualTo(Sort.BROKEN);
  }

  @Test
  void whatLetsOneLookInsideIsBrokenHoweverPoliteItIs() {
    assertThat(
            answered(503, "<h1>Sorry</h1> at org.praxis.Replying.reply(Replying.java:12)", "3")
                .sort())
        .isEqualTo(Sort.BROKEN);
    assertThat(answered(503, "<h1>Sorry</h1> IJ031041", "3").sort()).isEqualTo(Sort.BROKEN);
  }
}
