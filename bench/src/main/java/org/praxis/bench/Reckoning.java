package org.praxis.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Compares what people were told with what the database holds and what inboxes say. */
final class Reckoning {
  private static final Duration TO_DELIVER = Duration.ofMinutes(2);
  private static final String UNDELIVERED =
      "select count(*) from platform_delivery where delivered_at is null";

  private final Testbed testbed;

  Reckoning(Testbed testbed) {
    this.testbed = testbed;
  }

  /** News that somebody has not been given yet. */
  long undelivered() throws SQLException {
    return count(UNDELIVERED);
  }

  /**
   * Mails that have not left, written from then on: what was being sent when something else was
   * tried waits for its claim to end, which may take longer than anybody waits here.
   */
  long unsent(Instant since) throws SQLException {
    return count(
        "select count(*) from notification_letter where state = 'WAITING' and written_at >= ?::timestamptz",
        since.toString());
  }

  /** Waits until all news is delivered; demands that it is in two minutes. */
  void awaitDelivered(Findings findings) throws SQLException {
    findings.await(
        TO_DELIVER,
        () -> undelivered() == 0,
        "There are deliveries still to be made %s after the end.".formatted(TO_DELIVER));
    findings.figure("deliveries still to be made", undelivered());
  }

  /** What was acknowledged and is not there. */
  void nothingIsLost(Ledger ledger, Findings findings) throws SQLException {
    long replies = 0;
    long twice = 0;
    for (String words : ledger.replies()) {
      long there = count("select count(*) from communities_contribution where text = ?", words);
      replies += there == 0 ? 1 : 0;
      twice += there > 1 ? 1 : 0;
    }
    long decisions = 0;
    for (String moderated : ledger.decisions()) {
      decisions +=
          1
              - count(
                  "select count(*) from moderation_decision d join moderation_case c on c.key = d.case_key join"
                      + " communities_contribution t on t.id = c.content_id where c.id = ?::uuid and d.verdict ="
                      + " 'APPROVE' and t.state = 'PUBLISHED'",
                  moderated);
    }
    long completions = 0;
    for (String completion : ledger.completions()) {
      String[] parts = completion.split("/");
      completions +=
          1
              - count(
                  "select count(*) from training_completion c join training_enrolment e on e.key = c.enrolment_key join"
                      + " training_step s on s.key = c.step_key where e.id = ?::uuid and s.number = ?::int",
                  parts[0],
                  parts[1]);
    }
    findings.figure("acknowledged replies", ledger.replies().size());
    findings.figure("acknowledged decisions", ledger.decisions().size());
    findings.figure("acknowledged completions", ledger.completions().size());
    findings.demand(replies == 0, replies + " acknowledged replies are not there.");
    findings.demand(twice == 0, twice + " replies are there twice.");
    findings.demand(
        decisions == 0, decisions + " acknowledged decisions are not there, or not in force.");
    findings.demand(completions == 0, completions + " acknowledged completions are not there.");
  }

  // A notice of replies knows which they were, and counts them; of decisions and certificates there
  // is one each.
  private static final String TOLD =
      "select r.id, (select count(*) from notification_notice n where n.kind = 'REPLIED' and n.reader = t.author and"
          + " n.topic = t.id and n.replies @> array[r.id]) as told from communities_contribution r join"
          + " communities_contribution t on t.key = r.topic_key join communities_community c on c.key = t.community_key"
          + " where r.kind = 'REPLY' and r.state = 'PUBLISHED' and r.author <> t.author and c.slug like ?";

  private static final String COUNTED =
      "select coalesce(sum(n.times), 0) from notification_notice n join communities_community c on c.id = n.community"
          + " where n.kind = 'REPLIED' and c.slug like ?";

  private static final String DECIDED =
      "select c.content_id as id, (select count(*) from notification_notice n where n.kind = 'APPROVED' and n.reader ="
          + " c.author and n.subject = c.content_id::text) as told from moderation_case c join communities_community p on"
          + " p.id = c.space where c.state = 'APPROVED' and p.slug like ?";

  private static final String CERTIFIED =
      "select e.id, (select count(*) from notification_notice n where n.kind = 'CERTIFIED' and n.reader = e.person and"
          + " n.subject in (f.key::text, f.number)) as told from training_enrolment e join training_track t on t.key ="
          + " e.track_key join training_certificate f on f.enrolment_key = e.key where t.slug like ?";

  /**
   * That each who must be told is told once.
   *
   * @param places what the addresses of the places and tracks begin with
   */
  void eachIsToldOnce(String places, Findings findings) throws SQLException {
    String like = places + "%";
    told("replies", TOLD, like, findings);
    told("decisions", DECIDED, like, findings);
    told("certificates", CERTIFIED, like, findings);
    long published = count("select count(*) from (" + TOLD + ") of_those", like);
    long counted = count(COUNTED, like);
    findings.demand(
        published == counted,
        "%d replies were published, and inboxes count %d.".formatted(published, counted));
  }

  private void told(String what, String those, String like, Findings findings) throws SQLException {
    long missing = count("select count(*) from (" + those + ") x where told = 0", like);
    long twice = count("select count(*) from (" + those + ") x where told > 1", like);
    findings.figure(what + " told of", count("select count(*) from (" + those + ") x", like));
    findings.demand(missing == 0, "Of %d %s nobody was told.".formatted(missing, what));
    findings.demand(twice == 0, "Of %d %s somebody was told twice.".formatted(twice, what));
  }

  /** Whatever one number is, of a statement with texts for its places. */
  long count(String query, String... values) throws SQLException {
    try (Connection connection = testbed.postgres().administrator();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }

  /** The first column. */
  List<String> list(String query, String... values) throws SQLException {
    List<String> list = new java.util.ArrayList<>();
    try (Connection connection = testbed.postgres().administrator();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          list.add(rows.getString(1));
        }
      }
    }
    return list;
  }
}
