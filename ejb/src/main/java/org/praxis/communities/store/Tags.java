package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Reader;
import org.praxis.communities.view.TagCount;

/** The words that topics carry, and what else they are called. */
@ApplicationScoped
public class Tags {
  private static final String COMMUNITY =
      "(select key from communities_community where id = :community)";

  @PersistenceContext EntityManager em;

  /**
   * Of one community, the most used first.
   *
   * @param beginning of a word; empty for all
   */
  public List<TagCount> of(CommunityId community, String beginning, int most) {
    List<?> rows =
        em.createNativeQuery(
                // Unfolded beside and not joined, which takes a fifth of the time; "<> '{}'" is
                // what its index has.
                "select coalesce(w.said, u.tag), u.topics from (select community_key, tag, count(*)"
                    + " as topics from (select t.community_key, unnest(t.tags) as tag from"
                    + " communities_contribution t where t.kind = 'TOPIC' and t.state ="
                    + " 'PUBLISHED' and t.tags <> '{}' and t.community_key = "
                    + COMMUNITY
                    + ") one where starts_with(tag, :beginning) group by community_key, tag) u"
                    + " left join communities_tag w on w.community_key = u.community_key and w.tag"
                    + " = u.tag order by 2 desc, u.tag")
            .setParameter("community", community.value())
            .setParameter("beginning", beginning)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new TagCount((String) row[0], ((Number) row[1]).longValue()))
        .toList();
  }

  /** Of these words, those that published topics of the community carry. */
  public List<String> known(CommunityId community, List<String> words) {
    List<?> known =
        em.createNativeQuery(
                "select word from unnest(cast(:words as text[])) word where exists (select 1 from"
                    + " communities_contribution t where t.kind = 'TOPIC' and t.state = 'PUBLISHED'"
                    + " and t.tags @> array[cast(word as varchar)] and t.community_key = "
                    + COMMUNITY
                    + ")")
            .setParameter("community", community.value())
            .setParameter("words", words.toArray(String[]::new))
            .getResultList();
    return known.stream().map(String.class::cast).toList();
  }

  /** From each word to the tag that stands for it, by the tag. */
  public Map<String, String> synonyms(CommunityId community) {
    List<?> rows =
        em.createNativeQuery(
                "select word, tag from communities_synonym where community_key = "
                    + COMMUNITY
                    + " order by tag, word")
            .setParameter("community", community.value())
            .getResultList();
    Map<String, String> synonyms = new LinkedHashMap<>();
    rows.stream()
        .map(Object[].class::cast)
        .forEach(row -> synonyms.put((String) row[0], (String) row[1]));
    return synonyms;
  }

  /** What a word stands for in the communities that the reader may read, the word itself first. */
  public List<String> meanings(String word, Reader reader) {
    List<?> tags =
        Open.bindSql(
                em.createNativeQuery(
                    "select distinct s.tag from communities_synonym s join communities_community oc"
                        + " on oc.key = s.community_key where s.word = :word and"
                        + Open.TO_READ_IN_SQL),
                reader)
            .setParameter("word", word)
            .getResultList();
    List<String> meanings = new java.util.ArrayList<>(List.of(word));
    tags.forEach(tag -> meanings.add((String) tag));
    return meanings;
  }

  /** The topics of a community that carry the tag, whatever became of them. */
  public List<ContributionId> carrying(CommunityId community, String tag) {
    List<?> topics =
        em.createNativeQuery(
                "select id from communities_contribution where kind = 'TOPIC' and"
                    + " tags @> array[cast(:tag as varchar)] and community_key = "
                    + COMMUNITY)
            .setParameter("community", community.value())
            .setParameter("tag", tag)
            .getResultList();
    return ids(topics);
  }

  /**
   * From now on the word means the tag: whatever meant the word means the tag too, and what carries
   * it carries the tag. The community is locked.
   *
   * @return the topics that carry it instead
   */
  public List<ContributionId> merge(CommunityId community, String word, String tag) {
    em.createNativeQuery(
            "insert into communities_synonym (community_key, word, tag) select key, :word, :tag"
                + " from communities_community where id = :community"
                + " on conflict (community_key, word) do update set tag = excluded.tag")
        .setParameter("community", community.value())
        .setParameter("word", word)
        .setParameter("tag", tag)
        .executeUpdate();
    em.createNativeQuery(
            "update communities_synonym set tag = :tag where tag = :word and community_key = "
                + COMMUNITY)
        .setParameter("community", community.value())
        .setParameter("word", word)
        .setParameter("tag", tag)
        .executeUpdate();
    // Each tag once, where its first stood.
    List<?> retagged =
        em.createNativeQuery(
                "update communities_contribution t set version = version + 1, tags = (select"
                    + " array_agg(r.tag order by r.place) from (select u.tag, min(u.place) as place"
                    + " from unnest(array_replace(t.tags, :word, :tag)) with ordinality u(tag,"
                    + " place) group by u.tag) r) where t.kind = 'TOPIC' and t.tags @> array[:word]"
                    + " and t.community_key = "
                    + COMMUNITY
                    + " returning t.id")
            .setParameter("community", community.value())
            .setParameter("word", word)
            .setParameter("tag", tag)
            .getResultList();
    return ids(retagged);
  }

  private static List<ContributionId> ids(List<?> rows) {
    return rows.stream().map(UUID.class::cast).map(ContributionId::new).toList();
  }

  public void forget(CommunityId community, String word) {
    em.createNativeQuery(
            "delete from communities_synonym where word = :word and community_key = " + COMMUNITY)
        .setParameter("community", community.value())
        .setParameter("word", word)
        .executeUpdate();
  }
}
