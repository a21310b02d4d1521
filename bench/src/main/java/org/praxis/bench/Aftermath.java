package org.praxis.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.praxis.dev.Patience;
import org.praxis.dev.PraxisApi;

/** Waits for what follows from what was done: by the outbox, by timers, in the search index. */
final class Aftermath {
  private static final Duration TO_FOLLOW = Duration.ofMinutes(2);
  private static final Duration TO_INDEX = Duration.ofHours(1);
  private static final Duration TO_SETTLE = Duration.ofMinutes(10);
  private static final String ADMINISTRATOR = "admin1";

  private final Testbed testbed;

  Aftermath(Testbed testbed) {
    this.testbed = testbed;
  }

  /** Has the directory read, until everybody in it is known. */
  void followDirectory() {
    PraxisApi api = testbed.api();
    String run =
        api.post(ADMINISTRATOR, "people/sync", Map.of("kind", "FULL", "dry", false))
            .path("id")
            .asText();
    Patience.until(
        TO_FOLLOW,
        () -> api.get(ADMINISTRATOR, "people/sync/" + run).path("stage").asText().equals("OVER"),
        "The directory was not read within %s.".formatted(TO_FOLLOW));
  }

  /** Has the search index made, of everything that is there. */
  void makeIndex() {
    PraxisApi api = testbed.api();
    api.post(ADMINISTRATOR, "search/index/rebuilds", null);
    Patience.until(
        TO_INDEX,
        () -> api.get(ADMINISTRATOR, "search/index/rebuilds/latest").path("finishedAt").isTextual(),
        "The search index was not made within %s.".formatted(TO_INDEX));
  }

  /** Waits until everything is found: what others wrote while the server stood is not, at first. */
  void allIsFound() {
    Patience.until(
        TO_INDEX,
        this::isAllFound,
        "The search index was not complete within %s.".formatted(TO_INDEX));
  }

  private boolean isAllFound() {
    try {
      return testbed.api().get("learner1", "search?q=any").path("complete").asBoolean();
    } catch (PraxisApi.Refused e) {
      return false; // it is asked again
    }
  }

  /** Waits until all is done that followed from what was done: notices, search index, training. */
  void settle() throws SQLException {
    Patience.until(
        TO_SETTLE,
        () ->
            testbed
                .rows(
                    "select from platform_delivery where delivered_at is null and due_at <= now() limit 1")
                .isEmpty(),
        "What followed from the load was not done within %s.".formatted(TO_SETTLE));
  }

  /**
   * Waits until decisions have taken effect that could be taken back for a while, and all is done
   * that followed from that.
   */
  void takeEffect() throws SQLException {
    Patience.until(
        TO_SETTLE,
        () ->
            testbed
                .rows("select from moderation_case where pending_verdict is not null limit 1")
                .isEmpty(),
        "Decisions did not take effect within %s.".formatted(TO_SETTLE));
    settle();
  }
}
