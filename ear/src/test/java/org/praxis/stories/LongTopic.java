package org.praxis.stories;

import java.sql.SQLException;

/** Replies by the thousand, which nobody waits for. */
final class LongTopic {
  private LongTopic() {}

  /** As many people would over a year: of an ordinary length, and published in their order. */
  static void reply(Praxis praxis, String topic, int count) throws SQLException {
    praxis.text(
        """
        with topic as (select key, community_key, author from communities_contribution where id = '%s'),
        said as (insert into communities_contribution (id, kind, community_key, author, text, state, revision,
          submitted_at, published_at, version, topic_key)
          select gen_random_uuid(), 'REPLY', t.community_key, t.author,
            'Reply number ' || n || '. ' || repeat('I have learned that a table with one fact a row is read by everybody. ', 5),
            'PUBLISHED', 1, now() - (%d - n) * interval '1 second', now() - (%d - n) * interval '1 second', 0, t.key
          from topic t cross join generate_series(1, %d) n order by n returning 1)
        , counted as (update communities_contribution c set reply_count = %d from topic where c.key = topic.key returning 1)
        select (select count(*) from said) || '/' || (select count(*) from counted)
        """
            .formatted(topic, count, count, count, count));
  }
}
