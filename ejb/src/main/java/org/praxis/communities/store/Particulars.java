package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Topic;

/** What stands beside the text of a topic, when the topic moves. */
@ApplicationScoped
public class Particulars {
  // A vote that is being given is waited for; counted is what stands then.
  private static final String LOCK =
      "select key from communities_contribution where id in (:topic, :other) order by key for update";

  // In their order, each as the community says it, as many as a topic bears.
  private static final String WORDS =
      "array(select said.tag from (select coalesce(s.tag, w.word) as tag, min(w.place) as place"
          + " from unnest(%s) with ordinality as w (word, place)"
          + " left join communities_synonym s on s.community_key = o.community_key and s.word = w.word"
          + " group by 1 order by 2 limit 5) said order by said.place)";

  private static final String TAGS =
      "update communities_contribution o set version = o.version + 1, tags = "
          + WORDS.formatted("o.tags || t.tags")
          + " from communities_contribution t where t.id = :topic and o.id = :other and t.tags <> '{}'";

  private static final String TRANSLATED =
      "update communities_contribution o set version = o.version + 1, tags = "
          + WORDS.formatted("o.tags")
          + " where o.id = :topic and o.tags <> '{}'";

  private static final String DECISION =
      "update communities_contribution o set version = o.version + 1, idea_state = t.idea_state,"
          + " idea_word = t.idea_word, idea_by = t.idea_by, idea_at = t.idea_at"
          + " from communities_contribution t where t.id = :topic and o.id = :other"
          + " and o.idea_state is not null and o.idea_by is null and t.idea_by is not null";

  private static final String VOTES =
      "insert into communities_vote (topic_key, person, at) select o.key, v.person, v.at"
          + " from communities_vote v join communities_contribution t on t.key = v.topic_key,"
          + " communities_contribution o where t.id = :topic and o.id = :other"
          + " and o.idea_state is not null on conflict do nothing";

  private static final String COUNT =
      "update communities_contribution o set votes ="
          + " (select count(*) from communities_vote v where v.topic_key = o.key)"
          + " from communities_contribution t where t.id = :topic and o.id = :other"
          + " and o.idea_state is not null";

  @PersistenceContext EntityManager em;

  /**
   * The other has the tags of both, and an idea the votes of both, of each person one; and what
   * somebody decided about the one, when nobody has about the other.
   */
  public void join(Topic topic, Topic other) {
    em.flush();
    em.createNativeQuery(LOCK)
        .setParameter("topic", topic.id().value())
        .setParameter("other", other.id().value())
        .getResultList();
    for (String each : List.of(TAGS, DECISION, VOTES, COUNT)) {
      em.createNativeQuery(each)
          .setParameter("topic", topic.id().value())
          .setParameter("other", other.id().value())
          .executeUpdate();
    }
  }

  /** Its tags are from now on as the community says them in which it stands. */
  public void translate(Topic topic) {
    translate(topic.id());
  }

  void translate(ContributionId topic) {
    em.createNativeQuery(TRANSLATED).setParameter("topic", topic.value()).executeUpdate();
  }
}
