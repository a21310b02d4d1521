package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * A server that dies at any moment between a reply and its mail tells of it once in the inbox, and
 * by mail at least once.
 */
@ServerOfItsOwn
class KilledMailIT {
  /** A claim that is over soon, so that the story need not wait for what a dead server held. */
  private static final Map<String, String> SOON = Map.of("PRAXIS_MAIL_CLAIM", "PT5S");

  private static final int ROUNDS = 4;

  /**
   * Each asks once a round: of more than five topics that wait for one reader there is one mail.
   */
  private static final List<String> READERS =
      List.of("learner1", "moderator2", "trainer1", "hr1", "admin1");

  private static final long LONGEST_LIFE = 4_000;

  @Test
  void whateverTheMomentEachReplyIsInTheInboxOnceAndInAMailAtLeastOnce() throws Exception {
    Random moments = new Random(20261126);
    Map<String, String> titles = new LinkedHashMap<>(); // each with the address of its reader
    try (Praxis praxis = new Praxis(7300, SOON)) {
      praxis.as("moderator1").found("tables", 0);
      for (String reader : READERS) {
        praxis.as(reader).join("tables");
        Mails.atOnceAndAtAnyHour(praxis.as(reader));
      }
      for (int round = 1; round <= ROUNDS; round++) {
        for (String name : READERS) {
          Member reader = praxis.as(name);
          String title = "Question " + round + " of " + name;
          String topic = reader.ask("tables", title, "Why?").id();
          praxis.as("learner2").reply(topic, "Because.").expecting(2);
          titles.put(title, reader.get("me/mail").json().path("address").asText());
        }
        // From before the first is delivered until after the last is sent.
        Thread.sleep(moments.nextLong(LONGEST_LIFE));
        praxis.kill();
        praxis.start(SOON);
      }
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () ->
                  // In the order in which one becomes the other.
                  praxis.count("select count(*) from platform_delivery where delivered_at is null")
                          == 0
                      && praxis.count("select count(*) from notification_item where letter is null")
                          == 0
                      && praxis.count(
                              "select count(*) from notification_letter where state = 'WAITING'")
                          == 0);
      assertThat(titles)
          .allSatisfy(
              (title, address) -> {
                assertThat(told(praxis, title)).as("in the inbox: " + title).isEqualTo(1);
                assertThat(praxis.mails(address, title)).as("by mail: " + title).isNotEmpty();
              });
      // Whoever got one twice is shown it once: both have the same identity.
      assertThat(
              titles.entrySet().stream()
                  .flatMap(told -> praxis.mails(told.getValue(), told.getKey()).stream())
                  .map(mail -> Mails.header(mail, "Message-ID"))
                  .distinct()
                  .count())
          .isEqualTo(titles.size());
    }
  }

  private static long told(Praxis praxis, String title) {
    try {
      return praxis.count(
          "select coalesce(sum(times), 0) from notification_notice where kind = 'REPLIED' and title"
              + " = '"
              + title
              + "'");
    } catch (java.sql.SQLException e) {
      throw new AssertionError(e);
    }
  }
}
