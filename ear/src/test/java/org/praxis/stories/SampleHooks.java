package org.praxis.stories;

import java.sql.SQLException;

/**
 * The webhooks of a community: one whose messages arrive, one that is paused, and what can become
 * of a message.
 *
 * @param community that has them
 * @param hook with a log
 */
record SampleHooks(String community, String hook) {
  static SampleHooks in(Praxis praxis, String community, Member owner) {
    String hook =
        make(praxis, owner, community, "https://chat.corp.example/hooks/T0281/learning", "topic");
    String other =
        make(
            praxis,
            owner,
            community,
            "https://automation.corp.example/flows/0b6a1f54-6a0e-4b7f-9f3e-5f1d/runs",
            "reply");
    owner.post("hooks/" + other + "/pause", null).expecting(2);
    try {
      log(praxis, hook);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return new SampleHooks(community, hook);
  }

  // The sample company has no such hosts: 127.0.0.1 is let through, and shown under their names.
  private static String make(
      Praxis praxis, Member owner, String community, String shown, String what) {
    String hook =
        owner
            .post(
                "communities/" + community + "/hooks",
                "{\"address\":\"http://127.0.0.1:9/\",\"news\":[\"%s.published\",\"case.opened\"]}"
                    .formatted(what))
            .expecting(2)
            .json()
            .at("/hook/id")
            .asText();
    try {
      praxis.change(
          "update notification_hook set address = '" + shown + "' where id = '" + hook + "'");
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
    return hook;
  }

  private static void log(Praxis praxis, String hook) throws SQLException {
    praxis.change("update notification_hook set arrived = true where id = '" + hook + "'");
    String insert =
        "insert into notification_hook_delivery (id, hook, type, subject, happened_at, state, due_at,"
            + " attempts, tried_at, status, millis, failure) values (gen_random_uuid(), '"
            + hook
            + "', ";
    praxis.change(
        insert
            + "'topic.published', gen_random_uuid(), now() - interval '2 minutes', 'SENT', null, 1,"
            + " now() - interval '2 minutes', 204, 87, null)");
    praxis.change(
        insert
            + "'case.opened', gen_random_uuid(), now() - interval '3 hours', 'WAITING', now() +"
            + " interval '1 hour', 4, now() - interval '1 hour', 503, 1204, 'ANSWER')");
    praxis.change(
        insert
            + "'topic.published', gen_random_uuid(), now() - interval '1 day', 'DROPPED', null, 1,"
            + " now() - interval '1 day', null, null, null)");
    praxis.change(
        insert
            + "'topic.published', gen_random_uuid(), now() - interval '3 days', 'GIVEN_UP', null, 9,"
            + " now() - interval '2 days', null, 10003, 'TIMEOUT')");
    praxis.change(
        insert
            + "'test', null, now() - interval '4 days', 'GIVEN_UP', null, 1, now() - interval"
            + " '4 days', null, 12, 'UNRESOLVED')");
  }
}
