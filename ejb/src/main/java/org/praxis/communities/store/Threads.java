package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.IdeaState;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicKind;
import org.praxis.communities.attention.store.Levels;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Reads topics and replies as rows for lists and pages; what a reader may not see is left out here.
 */
@ApplicationScoped
public class Threads {
  @PersistenceContext EntityManager em;

  /** A reply as its topic's page needs it. */
  public record ReplyRow(
      ContributionId id,
      PersonId author,
      String text,
      ContributionState state,
      ContributionState pending,
      Instant at,
      Instant editedAt) {}

  /** How many readable replies there are, and how many of them stand under the topic itself. */
  public record Counts(Long all, Long first) {}

  /** A topic as lists need it. */
  public record TopicFacts(
      ContributionId id,
      TopicKind kind,
      String title,
      ContributionState state,
      PersonId author,
      String communitySlug,
      String communityName,
      Integer replies,
      Boolean answered,
      Boolean pinned,
      Boolean closed,
      Instant startedAt,
      Instant activeAt,
      Integer votes,
      IdeaState ideaState,
      String[] tags) {}

  // More than are shown, because what the reader may not see is left out of them.
  private static final int CANDIDATES = 30;

  private static final String REPLIES =
      "select r.id, r.author, r.text, r.state, r.pending, coalesce(r.publishedAt, r.submittedAt), r.editedAt from Reply r ";

  // Others' unpublished replies are for moderators, and only while they wait.
  private static final String READABLE =
      "r.topic = :topic and (r.state = 'PUBLISHED' or (r.state = 'WITHDRAWN' and r.publishedAt is not null) or (r.author = :me and r.state in ('HELD', 'RETURNED'))"
          + " or (:moderates = true and r.state = 'HELD'))";

  private static final String TOPICS =
      "select t.id, t.topicKind, t.title, t.state, t.author, c.slug, c.name, t.replyCount,"
          + " case when t.acceptedAnswer is null then false else true end,"
          + " case when t.pinnedAt is null then false else true end,"
          + " case when t.closedAt is null then false else true end, t.publishedAt, t.activeAt,"
          + " t.votes, t.idea.state, t.tags"
          + " from Topic t join t.community c where t.state = 'PUBLISHED' ";

  private static final String LATEST_FIRST = " order by t.activeAt desc, t.key desc";

  private static final String UNANSWERED =
      " and t.topicKind = 'QUESTION' and t.acceptedAnswer is null ";

  /** Those that stand under the topic itself. */
  public List<ReplyRow> replies(Opened<Topic> topic, PageRequest page) {
    return readable(
            em.createQuery(
                REPLIES + "where " + READABLE + " and r.parent is null order by r.key",
                ReplyRow.class),
            topic)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  /** Those that stand under one reply. */
  public List<ReplyRow> under(ContributionId reply, Opened<Topic> topic, PageRequest page) {
    return readable(
            em.createQuery(
                REPLIES + "where " + READABLE + " and r.parent.id = :parent order by r.key",
                ReplyRow.class),
            topic)
        .setParameter("parent", reply)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long countUnder(ContributionId reply, Opened<Topic> topic) {
    return readable(
            em.createQuery(
                "select count(r) from Reply r where " + READABLE + " and r.parent.id = :parent",
                Long.class),
            topic)
        .setParameter("parent", reply)
        .getSingleResult();
  }

  /** Of these, those that the reader may read, in their order. */
  public List<ReplyRow> all(Collection<ContributionId> replies, Opened<Topic> topic) {
    return readable(
            em.createQuery(
                REPLIES + "where " + READABLE + " and r.id in :ids order by r.key", ReplyRow.class),
            topic)
        .setParameter("ids", replies)
        .getResultList();
  }

  public Counts count(Opened<Topic> topic) {
    return readable(
            em.createQuery(
                "select count(r), count(case when r.parent is null then 1 end) from Reply r where "
                    + READABLE,
                Counts.class),
            topic)
        .getSingleResult();
  }

  /** On which place of the readable replies beside it this one stands, from 0. */
  public long placeOf(Reply reply, Opened<Topic> topic) {
    TypedQuery<Long> query =
        em.createQuery(
            "select count(r) from Reply r where "
                + READABLE
                + " and r.key < (select a.key from Reply a where a.id = :reply) and r.parent"
                + (reply.parent() == null ? " is null" : ".id = :parent"),
            Long.class);
    if (reply.parent() != null) {
      query.setParameter("parent", reply.parent().id());
    }
    return readable(query, topic).setParameter("reply", reply.id()).getSingleResult();
  }

  private static <T> TypedQuery<T> readable(TypedQuery<T> query, Opened<Topic> topic) {
    return query
        .setParameter("topic", topic.contribution())
        .setParameter("me", topic.place().reader().id())
        .setParameter("moderates", topic.place().isModerated());
  }

  public Optional<ReplyRow> published(ContributionId reply) {
    return em.createQuery(REPLIES + "where r.id = :id and r.state = 'PUBLISHED'", ReplyRow.class)
        .setParameter("id", reply)
        .getResultStream()
        .findFirst();
  }

  /** The latest published replies of a topic, oldest first. */
  public List<ReplyRow> latestPublished(Topic topic, int most) {
    List<ReplyRow> newestFirst =
        em.createQuery(
                REPLIES + "where r.topic = :topic and r.state = 'PUBLISHED' order by r.key desc",
                ReplyRow.class)
            .setParameter("topic", topic)
            .setMaxResults(most)
            .getResultList();
    java.util.Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Topics of one community that its filter lets through. */
  public List<TopicFacts> topics(String slug, TopicFilter filter, PageRequest page) {
    TypedQuery<TopicFacts> query =
        em.createQuery(
            TOPICS + "and c.slug = :slug" + filtered(filter) + order(filter), TopicFacts.class);
    return bind(query, filter)
        .setParameter("slug", slug)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long countTopics(String slug, TopicFilter filter) {
    return bind(
            em.createQuery(
                "select count(t) from Topic t where t.state = 'PUBLISHED' and t.community.slug ="
                    + " :slug"
                    + filtered(filter),
                Long.class),
            filter)
        .setParameter("slug", slug)
        .getSingleResult();
  }

  // What is pinned comes first where all are listed.
  private static String order(TopicFilter filter) {
    if (filter.byVotes()) {
      return " order by t.votes desc, t.key desc";
    }
    return filter.equals(TopicFilter.ALL)
        ? " order by t.pinnedAt desc nulls last, t.activeAt desc, t.key desc"
        : LATEST_FIRST;
  }

  private static String filtered(TopicFilter filter) {
    return (filter.unanswered() ? UNANSWERED : "")
        + (filter.kind() == null ? "" : " and t.topicKind = :kind")
        + (filter.tag() == null ? "" : " and array_contains(t.tags, :tag) = true");
  }

  private static <T> TypedQuery<T> bind(TypedQuery<T> query, TopicFilter filter) {
    if (filter.kind() != null) {
      query.setParameter("kind", filter.kind());
    }
    if (filter.tag() != null) {
      query.setParameter("tag", filter.tag());
    }
    return query;
  }

  private static final String TAGGED = " and array_intersects(t.tags, :tags) = true and";

  /** Topics that carry one of these tags, wherever the reader may read. */
  public Page<TopicFacts> tagged(List<String> tags, Reader reader, PageRequest page) {
    String[] wanted = tags.toArray(String[]::new);
    List<TopicFacts> rows =
        Open.bind(
                em.createQuery(TOPICS + TAGGED + Open.TO_READ + LATEST_FIRST, TopicFacts.class),
                reader)
            .setParameter("tags", wanted)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    Long total =
        Open.bind(
                em.createQuery(
                    "select count(t) from Topic t join t.community c where t.state = 'PUBLISHED'"
                        + TAGGED
                        + Open.TO_READ,
                    Long.class),
                reader)
            .setParameter("tags", wanted)
            .getSingleResult();
    return new Page<>(rows, page, total);
  }

  /** The latest of the communities that the reader belongs to, without what they muted. */
  public List<TopicFacts> latestFor(Reader member, int most) {
    List<?> ids =
        em.createNativeQuery(
                "select t.id from communities_contribution t join communities_community oc on oc.key = t.community_key"
                    + " join communities_membership mm on mm.community_key = oc.key and mm.person = :me"
                    + " where t.kind = 'TOPIC' and t.state = 'PUBLISHED' and"
                    + Levels.NOT_MUTED
                    + "order by t.active_at desc, t.key desc")
            .setParameter("me", member.id().value())
            .setMaxResults(most)
            .getResultList();
    return these(ids.stream().map(id -> new ContributionId((java.util.UUID) id)).toList(), member);
  }

  /** Of these topics, those that are published and open to the reader, in this order. */
  public List<TopicFacts> these(List<ContributionId> ids, Reader reader) {
    return Open.bind(
            em.createQuery(TOPICS + "and t.id in :ids and" + Open.TO_READ, TopicFacts.class),
            reader)
        .setParameter("ids", ids)
        .getResultStream()
        .sorted(java.util.Comparator.comparingInt(t -> ids.indexOf(t.id())))
        .toList();
  }

  /** Questions of others that nobody has solved, those with the fewest replies first. */
  public List<TopicFacts> openQuestions(String slug, PersonId reader, int most) {
    return em.createQuery(
            TOPICS
                + "and c.slug = :slug and t.author <> :reader"
                + UNANSWERED
                + "order by t.replyCount, t.activeAt desc, t.key desc",
            TopicFacts.class)
        .setParameter("slug", slug)
        .setParameter("reader", reader)
        .setMaxResults(most)
        .getResultList();
  }

  /** Topics in which, or in a reply to which, all the words are found. */
  public List<TopicFacts> withWords(String words, Reader reader, PageRequest page) {
    List<?> ids =
        Open.bindSql(
                em.createNativeQuery(
                    "select t.id from communities_contribution t join ("
                        + MATCHES
                        + ") m on m.key = t.key"
                        + " order by m.rank desc, t.key desc"),
                reader)
            .setParameter("words", words)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return inOrder(ids);
  }

  /** Topics with titles of much the same words, or with these words among others in them. */
  public List<TopicFacts> alike(String title, Reader reader, int most) {
    List<?> ids =
        Open.bindSql(
                em.createNativeQuery(
                    "select t.id from communities_contribution t join communities_community oc"
                        + " on oc.key = t.community_key where t.kind = 'TOPIC' and t.state = 'PUBLISHED' and"
                        + Open.TO_READ_IN_SQL
                        + "and (lower(t.title) % lower(:title) or lower(:title) <% lower(t.title))"
                        + " order by similarity(lower(t.title), lower(:title))"
                        + " + word_similarity(lower(:title), lower(t.title)) desc, t.key desc"),
                reader)
            .setParameter("title", title)
            .setMaxResults(CANDIDATES)
            .getResultList();
    return inOrder(ids).stream().limit(most).toList();
  }

  private List<TopicFacts> inOrder(List<?> ids) {
    List<ContributionId> ordered =
        ids.stream().map(id -> new ContributionId((java.util.UUID) id)).toList();
    return em.createQuery(TOPICS + "and t.id in :ids", TopicFacts.class)
        .setParameter("ids", ordered)
        .getResultStream()
        .sorted(java.util.Comparator.comparingInt(t -> ordered.indexOf(t.id())))
        .toList();
  }

  public long countWithWords(String words, Reader reader) {
    return ((Number)
            Open.bindSql(em.createNativeQuery("select count(*) from (" + MATCHES + ") m"), reader)
                .setParameter("words", words)
                .getSingleResult())
        .longValue();
  }

  private static final String MATCHES =
      "select coalesce(c.topic_key, c.key) as key, max(ts_rank(c.words, q)) as rank from"
          + " websearch_to_tsquery('simple', :words) q join communities_contribution c on c.words"
          + " @@ q join communities_community oc on oc.key = c.community_key where c.state ="
          + " 'PUBLISHED' and"
          + Open.TO_READ_IN_SQL
          + "group by 1";
}
