package org.praxis.communities.attention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.people.PersonId;

/** Keeps how closely people follow tags. */
@ApplicationScoped
public class TagFollows {
  /**
   * Those rows {@code f} that are about a topic {@code t}, by its tags and by the words that mean
   * one of them where it stands now.
   */
  static final String OF_A_TOPIC =
      " (f.tag = any(t.tags) or exists (select 1 from communities_synonym s where s.community_key ="
          + " t.community_key and s.word = f.tag and s.tag = any(t.tags))) ";

  /**
   * Of several tags, the one that somebody most wants to hear of counts, and then what they mute.
   */
  static final String NEAREST =
      " order by array_position(array['WATCHING', 'MUTED', 'NORMAL'], f.level) limit 1";

  @PersistenceContext EntityManager em;

  /** Chooses, or with null chooses nothing any more. */
  public void choose(PersonId person, String tag, FollowLevel level, Instant now) {
    if (level == null) {
      em.createNativeQuery(
              "delete from communities_tag_following where tag = :tag and person = :person")
          .setParameter("tag", tag)
          .setParameter("person", person.value())
          .executeUpdate();
      return;
    }
    em.createNativeQuery(
            "insert into communities_tag_following (tag, person, level, since)"
                + " values (:tag, :person, :level, :now)"
                + " on conflict (tag, person) do update set level = excluded.level, since = excluded.since")
        .setParameter("tag", tag)
        .setParameter("person", person.value())
        .setParameter("level", level.name())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** What somebody chose for this very word, if they did. */
  public Optional<FollowLevel> chosen(PersonId person, String tag) {
    List<?> levels =
        em.createNativeQuery(
                "select level from communities_tag_following where tag = :tag and person = :person")
            .setParameter("tag", tag)
            .setParameter("person", person.value())
            .getResultList();
    return levels.stream().findFirst().map(level -> FollowLevel.valueOf((String) level));
  }
}
