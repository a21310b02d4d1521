package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.view.TagSynonym;

/**
 * How communities write their tags. Whoever writes here holds these rows last, after topics and all
 * else.
 */
@ApplicationScoped
public class Spellings {
  // Text that awaits review decides nothing for others: until somebody reads a tag, the last
  // counts.
  private static final String KEEP =
      "insert into communities_tag (community_key, tag, said)"
          + " select c.key, w.tag, w.said from communities_community c"
          + " cross join unnest(cast(:tags as text[]), cast(:said as text[])) w (tag, said)"
          + " where c.id = :community order by w.tag"
          + " on conflict (community_key, tag) do update set said = excluded.said"
          + " where communities_tag.said <> excluded.said and not exists ("
          + "select 1 from communities_contribution t where t.kind = 'TOPIC' and t.state = 'PUBLISHED'"
          + " and t.community_key = communities_tag.community_key and t.id is distinct from cast(nullif(cast(:topic as text), '') as uuid)"
          + " and t.tags @> array[communities_tag.tag])";

  private static final String CORRECT =
      "insert into communities_tag (community_key, tag, said)"
          + " select key, :tag, :said from communities_community where id = :community"
          + " on conflict (community_key, tag) do update set said = excluded.said";

  private static final String CARRY =
      "insert into communities_tag (community_key, tag, said)"
          + " select o.key, w.tag, w.said from communities_contribution t cross join unnest(t.tags) u (tag)"
          + " join communities_community c on c.id = :from"
          + " join communities_tag w on w.community_key = c.key and w.tag = u.tag"
          + " join communities_community o on o.id = :to"
          + " where t.id = :topic order by w.tag on conflict do nothing";

  private static final String SYNONYMS =
      "select coalesce(w.said, s.word), coalesce(t.said, s.tag) from communities_synonym s"
          + " join communities_community c on c.key = s.community_key and c.id = :community"
          + " left join communities_tag w on w.community_key = s.community_key and w.tag = s.word"
          + " left join communities_tag t on t.community_key = s.community_key and t.tag = s.tag"
          + " order by s.tag, s.word";

  @PersistenceContext EntityManager em;

  /**
   * Remembers how tags were typed, unless the community uses them already.
   *
   * @param said by tag
   * @param topic that carries them from now on; null for none
   */
  public void keep(CommunityId community, Map<String, String> said, ContributionId topic) {
    if (said.isEmpty()) {
      return;
    }
    em.createNativeQuery(KEEP)
        .setParameter("community", community.value())
        .setParameter("tags", said.keySet().toArray(String[]::new))
        .setParameter("said", said.values().toArray(String[]::new))
        .setParameter("topic", topic == null ? "" : topic.value().toString())
        .executeUpdate();
  }

  /** From now on the community writes the tag so. */
  public void correct(CommunityId community, String tag, String said) {
    Query query = em.createNativeQuery(CORRECT).setParameter("community", community.value());
    query.setParameter("tag", tag).setParameter("said", said).executeUpdate();
  }

  /** A topic's tags are written as they were where it came from, unless they are known here. */
  public void carry(ContributionId topic, CommunityId from, CommunityId to) {
    if (from.equals(to)) {
      return;
    }
    em.createNativeQuery(CARRY)
        .setParameter("topic", topic.value())
        .setParameter("from", from.value())
        .setParameter("to", to.value())
        .executeUpdate();
  }

  /** What words mean in a community, by tag. */
  public List<TagSynonym> synonyms(CommunityId community) {
    List<?> rows =
        em.createNativeQuery(SYNONYMS).setParameter("community", community.value()).getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new TagSynonym((String) row[0], (String) row[1]))
        .toList();
  }
}
