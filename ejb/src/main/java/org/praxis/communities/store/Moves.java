package org.praxis.communities.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicKind;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.people.PersonId;

/**
 * Moves contributions by set, once their topics are held. A reply may become a topic and a topic a
 * reply, which no entity survives: whoever was read before is to be read again.
 */
@ApplicationScoped
public class Moves {
  private static final String RECOUNT =
      "update communities_contribution t set reply_count = (select count(*) from"
          + " communities_contribution r where r.topic_key = t.key and r.kind = 'REPLY' and r.state"
          + " = 'PUBLISHED'), active_at = greatest(coalesce(t.published_at, t.submitted_at), (select max(r.published_at) from"
          + " communities_contribution r where r.topic_key = t.key and r.kind = 'REPLY' and r.state"
          + " = 'PUBLISHED')) where t.id = any(cast(:topics as uuid[])) and t.kind = 'TOPIC'";

  static final String UNDER_ITS_TITLE = "'**' || t.title || '**' || chr(10) || chr(10) || t.text";

  // What a topic alone has is gone; how its text reads from now on is the rest.
  static final String BECOMES_REPLY =
      "update communities_contribution t set kind = 'REPLY', topic_key = o.key, community_key"
          + " = o.community_key, text = %s, title = null, topic_kind = null, accepted_answer ="
          + " null, active_at = null, reply_count = 0, closed_at = null, closed_by = null,"
          + " close_note = null, closed_by_decision = false, pinned_at = null, slow_minutes = null,"
          + " idea_state = null, idea_word = null, idea_by = null, idea_at = null, votes = 0,"
          + " poll_options = null, tags = '{}', version = t.version + 1 from"
          + " communities_contribution o where t.id = :topic and o.id = :other";

  @PersistenceContext EntityManager em;
  @Inject Branches branches;
  @Inject Particulars particulars;
  @Inject DecidedPlaces decided;

  /** These topics and all that stands in them, whatever its state. */
  public List<ContributionId> threads(Collection<ContributionId> topics) {
    return em.createQuery(
            "select c.id from Contribution c where c.id in :topics or c.key in (select r.key from"
                + " Reply r where r.topic.id in :topics) or c.key in (select a.key from Applied a"
                + " where a.topic.id in :topics) order by c.key",
            ContributionId.class)
        .setParameter("topics", topics)
        .getResultList();
  }

  /** Of these, the replies of that topic, in their order. */
  public List<Contribution> replies(Topic topic, Collection<ContributionId> ids) {
    return em.createQuery(
            "select r from Reply r where r.topic = :topic and r.id in :ids order by r.key",
            Contribution.class)
        .setParameter("topic", topic)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** These and what answers them, in their order but for the first, which stays it. */
  public List<Contribution> withThoseUnder(Topic topic, List<Contribution> replies) {
    List<Contribution> all = new ArrayList<>(replies);
    em.createQuery(
            "select r from Reply r where r.id in :ids and r not in :replies order by r.key",
            Contribution.class)
        .setParameter("ids", branches.answering(topic, replies))
        .setParameter("replies", replies)
        .getResultList()
        .forEach(all::add);
    return all;
  }

  /** In which topic a reply stands. */
  public Optional<ContributionId> topicOf(ContributionId reply) {
    return first(
        em.createQuery("select r.topic.id from Reply r where r.id = :id", ContributionId.class)
            .setParameter("id", reply));
  }

  /** Where a topic stands. */
  public Optional<CommunityId> communityOf(ContributionId topic) {
    return first(
        em.createQuery(
                "select c.community.id from Contribution c where c.id = :id", CommunityId.class)
            .setParameter("id", topic));
  }

  /** Those of that topic that came after that one, beside it or under the topic itself. */
  public List<Contribution> after(Reply first) {
    return em.createQuery(
            "select r from Reply r where r.topic = :topic and r.key > (select f.key from Reply f"
                + " where f = :first) and (r.parent is null or r.parent = :parent) order by r.key",
            Contribution.class)
        .setParameter("topic", first.topic())
        .setParameter("first", first)
        .setParameter("parent", first.parent())
        .getResultList();
  }

  /** Whether anybody has written in that topic since. */
  public boolean isWrittenSince(Topic topic, Instant since) {
    return !em.createQuery(
            "select r.key from Contribution r where r.submittedAt > :since and (r.key in (select"
                + " x.key from Reply x where x.topic = :topic) or r.key in (select a.key from"
                + " Applied a where a.topic = :topic))",
            Long.class)
        .setParameter("topic", topic)
        .setParameter("since", since)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void toCommunity(Topic topic, Community community) {
    em.flush();
    decided.movedAgain(topic.id());
    em.createNativeQuery(
            "update communities_contribution c set community_key = o.key, version = c.version + 1,"
                + " pinned_at = null from communities_community o, communities_contribution t where"
                + " o.id = :community and t.id = :topic and (c.key = t.key or c.topic_key = t.key)")
        .setParameter("community", community.id().value())
        .setParameter("topic", topic.id().value())
        .executeUpdate();
    em.clear();
  }

  /** The topic becomes a reply of the other, under its title, and its replies stand under it. */
  public void into(Topic topic, Topic other) {
    em.flush();
    decided.movedAgain(topic.id(), other.id());
    branches.bend(topic.id());
    em.createNativeQuery(
            "update communities_contribution c set topic_key = o.key, community_key ="
                + " o.community_key, version = c.version + 1 from communities_contribution t,"
                + " communities_contribution o where t.id = :topic and o.id = :other and"
                + " c.topic_key = t.key")
        .setParameter("topic", topic.id().value())
        .setParameter("other", other.id().value())
        .executeUpdate();
    em.createNativeQuery(BECOMES_REPLY.formatted(UNDER_ITS_TITLE))
        .setParameter("topic", topic.id().value())
        .setParameter("other", other.id().value())
        .executeUpdate();
    recount(other.id());
  }

  /** The first becomes a topic, the others its replies. */
  public void split(Topic from, List<Contribution> replies, String title, TopicKind kind) {
    Contribution first = replies.get(0);
    UUID[] all = replies.stream().map(reply -> reply.id().value()).toArray(UUID[]::new);
    em.flush();
    decided.splitAgain(from.id());
    em.createNativeQuery(
            "update communities_contribution set accepted_answer = null"
                + " where id = :from and accepted_answer = any(cast(:all as uuid[]))")
        .setParameter("from", from.id().value())
        .setParameter("all", all)
        .executeUpdate();
    em.createNativeQuery(
            "update communities_contribution set kind = 'TOPIC', topic_key = null, title = :title,"
                + " topic_kind = :kind, active_at = coalesce(published_at, submitted_at),"
                + " pending_title = case when pending_text is not null then :title end, version ="
                + " version + 1 where id = :first")
        .setParameter("title", title)
        .setParameter("kind", kind.name())
        .setParameter("first", first.id().value())
        .executeUpdate();
    em.createNativeQuery(
            "update communities_contribution c set topic_key = f.key, version = c.version + 1"
                + " from communities_contribution f where f.id = :first and c.id <> :first"
                + " and c.id = any(cast(:all as uuid[]))")
        .setParameter("first", first.id().value())
        .setParameter("all", all)
        .executeUpdate();
    recount(from.id(), first.id());
    branches.revive(first.id());
    particulars.translate(first.id());
  }

  // What stood under a reply that is in another topic now, or a topic itself, stands under its
  // topic;
  // and what somebody says who applied it is where that is.
  private static final String UNTIE =
      "update communities_contribution r set parent_key = null, version = r.version + 1 from"
          + " communities_contribution p where p.key = r.parent_key and (r.kind <> 'REPLY' or"
          + " p.kind <> 'REPLY' or p.topic_key <> r.topic_key) and (r.topic_key in (%1$s) or"
          + " p.topic_key in (%1$s) or p.key in (%1$s) or r.key in (%1$s))";

  private static final String FOLLOW =
      "update communities_contribution a set topic_key = coalesce(c.topic_key, c.key),"
          + " community_key = c.community_key, version = a.version + 1 from"
          + " communities_contribution c where c.key = a.endorsed_key and a.topic_key <>"
          + " coalesce(c.topic_key, c.key) and a.topic_key in (%1$s)";

  private static final String CONCERNED =
      "select key from communities_contribution where id = any(cast(:topics as uuid[]))";

  void recount(ContributionId... topics) {
    UUID[] ids = List.of(topics).stream().map(ContributionId::value).toArray(UUID[]::new);
    for (String mend : List.of(UNTIE, FOLLOW)) {
      em.createNativeQuery(mend.formatted(CONCERNED)).setParameter("topics", ids).executeUpdate();
    }
    branches.regrow(ids);
    em.createNativeQuery(RECOUNT).setParameter("topics", ids).executeUpdate();
    em.clear();
  }

  /** Who wrote these, each once. */
  public List<PersonId> authors(Collection<ContributionId> ids) {
    return em.createQuery(
            "select distinct c.author from Contribution c where c.id in :ids", PersonId.class)
        .setParameter("ids", ids)
        .getResultList();
  }
}
