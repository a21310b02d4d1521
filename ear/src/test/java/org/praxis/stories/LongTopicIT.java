package org.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.praxis.dev.FormVisitor;
import org.praxis.dev.FormVisitor.Landing;

/** A topic of two thousand replies is read as a short one is. */
@ExtendWith(Praxis.Running.class)
class LongTopicIT {
  private static final int REPLIES = 2_000;

  /** Before it is compressed; some 4 000 of them let each post be reported. */
  private static final int MOST_BYTES = 66_000;

  private static final int MOST_STATEMENTS_APART = 3;

  private static Praxis praxis;
  private static String longTopic;
  private static String shortTopic;
  private static FormVisitor reader;

  @BeforeAll
  static void aLongTopic() throws SQLException {
    praxis = Praxis.shared();
    String community = "c-" + UUID.randomUUID();
    Member moderator = praxis.as("moderator1");
    moderator.found(community, 0);
    longTopic =
        moderator.ask(community, "What have you learned this year?", "One thing each.").id();
    shortTopic = moderator.ask(community, "What have you learned today?", "One thing each.").id();
    LongTopic.reply(praxis, longTopic, REPLIES);
    LongTopic.reply(praxis, shortTopic, 20);
    reader = new FormVisitor(praxis.address());
    // Who belongs to nothing else: a page lists the communities of its reader, and other stories
    // found many.
    assertThat(reader.signIn("mnowak", "praxis").isSignedIn()).isTrue();
  }

  @Test
  void eachOfItsPagesIsSmallAndLeadsOn() {
    for (int page : new int[] {1, 50, 100}) {
      Landing landing = reader.open("/communities/topic/" + longTopic + "?page=" + page);
      assertThat(landing.status()).isEqualTo(200);
      assertThat(landing.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
      assertThat(landing.text()).contains("Reply number " + (page * 20 - 19) + ".");
    }
  }

  @Test
  void aLinkToAReplyLeadsToItWhereverItStands() throws SQLException {
    String reply =
        praxis.text(
            "select id from communities_contribution where text like 'Reply number 1234.%' and"
                + " topic_key = (select key from communities_contribution where id = '"
                + longTopic
                + "')");
    Landing landing = reader.open("/communities/topic/" + longTopic + "?reply=" + reply);
    assertThat(landing.text()).contains("id=\"r-" + reply + "\"", "Reply number 1234.");
  }

  @Test
  void itCostsTheDatabaseAsMuchAsAShortOne() {
    long few = statements("/communities/topic/" + shortTopic);
    assertThat(statements("/communities/topic/" + longTopic + "?page=100"))
        .isBetween(few - MOST_STATEMENTS_APART, few + MOST_STATEMENTS_APART);
  }

  // The least of a few: the server does other things meanwhile.
  private static long statements(String address) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = praxis.statements();
      assertThat(reader.open(address).status()).isEqualTo(200);
      least = Math.min(least, praxis.statements() - before);
    }
    return least;
  }

  @Test
  void whatIsNewInItIsFoundOnItsPage() {
    Member colleague = praxis.as("learner2");
    JsonNode seen = colleague.get("topics/" + longTopic + "?page=60").expecting(2).json();
    String upTo = seen.at("/replies/items/19/at").asText();
    colleague.put("topics/" + longTopic + "/read", "{\"upTo\":\"" + upTo + "\"}").expecting(2);
    JsonNode attention = colleague.get("topics/" + longTopic + "/attention").expecting(2).json();
    assertThat(attention.path("newReplies").asInt()).isEqualTo(REPLIES - 1_200);
    FormVisitor page = new FormVisitor(praxis.address());
    page.signIn("learner2", "praxis");
    String html = page.open("/communities/topic/" + longTopic + "?new=true").text();
    assertThat(html).contains("Reply number 1201.", "class=\"new-line\"");
    assertThat(html.indexOf("class=\"new-line\"")).isLessThan(html.indexOf("Reply number 1201."));
    assertThat(Optional.of(html.indexOf("Reply number 1200."))).contains(-1);
  }
}
