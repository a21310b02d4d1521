package org.praxis.stories;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * What happens with mail: somebody may unsubscribe, from an address it came back, and some was
 * given up.
 *
 * @param unsubscribe the address of the page that a mail leads to
 */
record SampleTelling(String unsubscribe) {
  static SampleTelling in(Praxis praxis) {
    try {
      comesBack(praxis, "moderator2");
      givenUp(praxis, "moderator2");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new SampleTelling(unsubscribe(praxis, praxis.as("learner2")));
  }

  private static void comesBack(Praxis praxis, String person) throws SQLException {
    praxis.change(
        "insert into notification_bounce (address, times, status, diagnosis, since, last_at,"
            + " stopped_at) select lower(mail), 1, '5.1.1', 'smtp; 550 5.1.1 No such user here',"
            + " now() - interval '2 days', now(), now() from people_person where uid = '"
            + person
            + "' on conflict do nothing");
  }

  private static void givenUp(Praxis praxis, String person) throws SQLException {
    praxis.change(
        "insert into notification_letter (id, reader, form, written_at, state, refusals, error,"
            + " over_at) select gen_random_uuid(), id, 'DIGEST', now() - interval '3 days', 'DEAD',"
            + " 8, '554 5.7.1 <relay.corp.example>: Client host rejected: this sender may not"
            + " relay here, see https://mail.corp.example/policy', now() - interval '1 day' from"
            + " people_person where uid = '"
            + person
            + "'");
    praxis.change(
        "with event as (insert into platform_event (type, payload, recorded_at) values"
            + " ('org.praxis.communities.event.ContributionPublished', '{}', now() - interval '5"
            + " hours') returning id) insert into platform_delivery (event_id, subscriber,"
            + " attempts, due_at, last_error) select id, 'notification/mentions', 12, null,"
            + " 'java.lang.IllegalStateException: nobody shows it' from event");
  }

  private static String unsubscribe(Praxis praxis, Member reader) {
    String title = "Which way out? " + UUID.randomUUID().toString().substring(0, 8);
    Mails.atOnceAndAtAnyHour(reader);
    praxis.awaitNothingToMail("learner2");
    String community = "c-" + UUID.randomUUID();
    praxis.as("moderator1").found(community, 0);
    praxis.as("learner1").reply(reader.ask(community, title, "Text.").id(), "This one.");
    String address = reader.get("me/mail").expecting(2).json().path("address").asText();
    await().atMost(Duration.ofSeconds(60)).until(() -> !praxis.mails(address, title).isEmpty());
    reader.put("me/mail/choices", "{\"choices\":{}}").expecting(2);
    return URI.create(
            Mails.header(praxis.mails(address, title).get(0), "List-Unsubscribe")
                .replaceAll("[<>]", ""))
        .getPath();
  }
}
