package org.praxis.communities.attention.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.attention.FollowKind;
import org.praxis.communities.attention.FollowLevel;
import org.praxis.communities.attention.FollowReason;
import org.praxis.communities.model.Topic;
import org.praxis.people.PersonId;

/** Keeps how closely people follow what, and finds whom to tell. */
@ApplicationScoped
public class Follows {
  @PersistenceContext EntityManager em;

  // In nobody's name: by what people belong to alone, as org.praxis.communities.Readership does.
  private static final String OF_REPLIES =
      """
      with topic as (
        select t.key, t.id, t.author, t.tags, oc.key as community_key, oc.id as community, oc.access
        from communities_contribution t join communities_community oc on oc.key = t.community_key
        where t.id = :topic and t.kind = 'TOPIC' and t.state = 'PUBLISHED'),
      part as (
        select author as person from topic
        union select r.author from communities_contribution r join topic on r.topic_key = topic.key
          where r.kind = 'REPLY' and r.state = 'PUBLISHED'),
      candidate as (
        select person from part
        union select f.person from communities_following f join topic on f.kind = 'TOPIC' and f.subject = cast(topic.id as text)
        union select f.person from communities_following f join topic t on %1$s
        union select f.person from communities_following f join topic on f.kind = 'COMMUNITY' and f.subject = cast(topic.community as text))
      select c.person, case when ft.level is not null then 'TOPIC' when c.person = t.author then 'STARTED'
          when p.person is not null then 'TOOK_PART' when tagged.level is not null then 'TAG' else 'COMMUNITY' end
        from candidate c cross join topic t
        left join communities_following ft on ft.kind = 'TOPIC' and ft.subject = cast(t.id as text) and ft.person = c.person
        left join lateral (select f.level from communities_following f where f.person = c.person and %1$s %2$s) tagged on true
        left join communities_following fc on fc.kind = 'COMMUNITY' and fc.subject = cast(t.community as text) and fc.person = c.person
        left join part p on p.person = c.person
      where c.person <> :author
        and not exists (select 1 from communities_external_author x where x.id = c.person)
        and case coalesce(ft.level, case when p.person is not null then 'WATCHING' end, tagged.level, fc.level, 'NORMAL')
          when 'WATCHING' then true when 'NORMAL' then c.person = t.author else false end
        and (t.access = 'OPEN' or exists (select 1 from communities_membership m
          where m.community_key = t.community_key and m.person = c.person))\
      """
          .formatted(Levels.IS_OF_ITS_TAGS, Levels.NEAREST);

  private static final String TOOK_PART =
      "select 1 from communities_contribution c where (c.author = f.person or exists (select 1 from"
          + " communities_contribution r where r.topic_key = c.key and r.kind = 'REPLY'"
          + " and r.state = 'PUBLISHED' and r.author = f.person))";

  private static final String OF_TOPICS =
      """
      with topic as (
        select t.id, t.tags, oc.key as community_key, oc.id as community, oc.access
        from communities_contribution t join communities_community oc on oc.key = t.community_key
        where t.id = :topic and t.kind = 'TOPIC' and t.state = 'PUBLISHED'),
      candidate as (
        select f.person from communities_following f join topic t on f.level = 'WATCHING' and %1$s
        union select f.person from communities_following f join topic t
          on f.kind = 'COMMUNITY' and f.subject = cast(t.community as text) and f.level = 'WATCHING')
      select c.person, case when tagged.level is not null then 'TAG' else 'COMMUNITY' end
        from candidate c cross join topic t
        left join communities_following ft on ft.kind = 'TOPIC' and ft.subject = cast(t.id as text) and ft.person = c.person
        left join lateral (select f.level from communities_following f where f.person = c.person and %1$s %2$s) tagged on true
        left join communities_following fc on fc.kind = 'COMMUNITY' and fc.subject = cast(t.community as text) and fc.person = c.person
      where c.person <> :author and coalesce(ft.level, tagged.level, fc.level) = 'WATCHING'
        and (t.access = 'OPEN' or exists (select 1 from communities_membership m
          where m.community_key = t.community_key and m.person = c.person))\
      """
          .formatted(Levels.IS_OF_ITS_TAGS, Levels.NEAREST);

  private static final String OF_IDEAS =
      """
      with topic as (
        select t.key, t.author, oc.key as community_key, oc.access
        from communities_contribution t join communities_community oc on oc.key = t.community_key
        where t.id = :topic and t.kind = 'TOPIC' and t.state = 'PUBLISHED'),
      candidate as (
        select author as person from topic
        union select v.person from communities_vote v join topic on v.topic_key = topic.key)
      select c.person from candidate c cross join topic t
      where c.person <> :author
        and not exists (select 1 from communities_external_author x where x.id = c.person)
        and (t.access = 'OPEN' or exists (select 1 from communities_membership m
          where m.community_key = t.community_key and m.person = c.person))\
      """;

  private static final String JOIN =
      """
      insert into communities_following (kind, subject, person, level, since)
        select 'TOPIC', cast(:other as text), f.person, f.level, f.since
        from communities_following f
        where f.kind = 'TOPIC' and f.subject = cast(:topic as text)
          and (f.level = 'WATCHING'
            or exists (%s and c.id = :topic) and not exists (%s and c.id = :other))
        on conflict (kind, subject, person) do nothing\
      """
          .formatted(TOOK_PART, TOOK_PART);

  /** Chooses, or with null chooses nothing any more. */
  public void choose(
      PersonId person, FollowKind kind, String subject, FollowLevel level, Instant now) {
    if (level == null) {
      em.createNativeQuery(
              "delete from communities_following where kind = :kind and subject = :subject and"
                  + " person = :person")
          .setParameter("kind", kind.name())
          .setParameter("subject", subject)
          .setParameter("person", person.value())
          .executeUpdate();
      return;
    }
    em.createNativeQuery(
            "insert into communities_following (kind, subject, person, level, since) values (:kind,"
                + " :subject, :person, :level, :now) on conflict (kind, subject, person) do update"
                + " set level = excluded.level, since = excluded.since")
        .setParameter("kind", kind.name())
        .setParameter("subject", subject)
        .setParameter("person", person.value())
        .setParameter("level", level.name())
        .setParameter("now", now)
        .executeUpdate();
  }

  /** What somebody chose for this very thing, if they did. */
  public Optional<FollowLevel> chosen(PersonId person, FollowKind kind, String subject) {
    List<?> levels =
        em.createNativeQuery(
                "select level from communities_following where kind = :kind and subject = :subject"
                    + " and person = :person")
            .setParameter("kind", kind.name())
            .setParameter("subject", subject)
            .setParameter("person", person.value())
            .getResultList();
    return levels.stream().findFirst().map(level -> FollowLevel.valueOf((String) level));
  }

  /**
   * Who watches a topic that becomes a part of another watches that, unless they chose something
   * for it. What else they chose for the one holds for the other only where they would be told of
   * the other for nothing but that they took part in the one.
   */
  public void join(Topic topic, Topic other) {
    em.createNativeQuery(JOIN)
        .setParameter("topic", topic.id().value())
        .setParameter("other", other.id().value())
        .executeUpdate();
  }

  /** Who is told of a reply in a topic, as far as they may read it; never its author. */
  public List<PersonId> ofReplies(ContributionId topic, PersonId author) {
    return List.copyOf(whyReplies(topic, author).keySet());
  }

  /** The same, with the reason of each. */
  public Map<PersonId, FollowReason> whyReplies(ContributionId topic, PersonId author) {
    return reasons(OF_REPLIES, topic, author);
  }

  /** Who is told of a new topic, as far as they may read it, and why; never its author. */
  public Map<PersonId, FollowReason> whyTopics(ContributionId topic, PersonId author) {
    return reasons(OF_TOPICS, topic, author);
  }

  /** Who had an idea or voted for it, as far as they may read it; never who decided. */
  public List<PersonId> ofIdea(ContributionId idea, PersonId decider) {
    return people(OF_IDEAS, idea, decider);
  }

  private List<PersonId> people(String query, ContributionId topic, PersonId author) {
    List<?> people =
        em.createNativeQuery(query)
            .setParameter("topic", topic.value())
            .setParameter("author", author.value())
            .getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).toList();
  }

  @SuppressWarnings("unchecked")
  private Map<PersonId, FollowReason> reasons(String query, ContributionId topic, PersonId author) {
    List<Object[]> rows =
        em.createNativeQuery(query)
            .setParameter("topic", topic.value())
            .setParameter("author", author.value())
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> new PersonId((UUID) row[0]), row -> FollowReason.valueOf((String) row[1])));
  }
}
