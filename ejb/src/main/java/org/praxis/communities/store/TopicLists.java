package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.CommunityId;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.IdeaState;
import org.praxis.communities.TopicFilter;
import org.praxis.communities.TopicKind;
import org.praxis.communities.attention.store.Levels;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.TagWords;
import org.praxis.people.PersonId;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/** Reads topics as rows for lists; what a reader may not see is left out here. */
@ApplicationScoped
public class TopicLists {
  @PersistenceContext EntityManager em;

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
      String said) {
    /** As their community writes them. */
    public String[] tags() {
      return TagWords.listed(said).toArray(String[]::new);
    }
  }

  // By its key, which the database has before it looks for topics: they come in their order by an
  // index then. Of a join it does not know how many there are, and would sort them all.
  private static final String IN_COMMUNITY =
      "and t.community.key = (select o.key from Community o where o.slug = :slug)";

  // More than are shown, because what the reader may not see is left out of them.
  private static final int CANDIDATES = 30;

  private static final String TOPICS =
      "select t.id, t.topicKind, t.title, t.state, t.author, c.slug, c.name, t.replyCount,"
          + " case when t.acceptedAnswer is null then false else true end,"
          + " case when t.pinnedAt is null then false else true end,"
          + " case when t.closedAt is null then false else true end, t.publishedAt, t.activeAt,"
          + " t.votes, t.idea.state, t.said"
          + " from Topic t join t.community c where t.state = 'PUBLISHED' ";

  private static final String LATEST_FIRST = " order by t.activeAt desc, t.key desc";

  private static final String LATEST = " order by t.active_at desc, t.key desc";

  private static final String UNANSWERED =
      " and t.topicKind = 'QUESTION' and t.acceptedAnswer is null ";

  private static final String TAGGED = " and array_intersects(t.tags, :tags) = true and";

  private static final String MATCHES =
      "select coalesce(c.topic_key, c.key) as key, max(ts_rank(c.words, q)) as rank from"
          + " websearch_to_tsquery('simple', :words) q join communities_contribution c on c.words"
          + " @@ q join communities_contribution t on t.key = coalesce(c.topic_key, c.key)"
          + " and t.kind = 'TOPIC' and t.state = 'PUBLISHED'"
          + " join communities_community oc on oc.key = t.community_key"
          + " where c.state = 'PUBLISHED' and"
          + Open.TO_READ_IN_SQL
          + "group by 1";

  /** Topics of one community that its filter lets through. */
  public List<TopicFacts> topics(String slug, TopicFilter filter, PageRequest page) {
    TypedQuery<TopicFacts> query =
        em.createQuery(TOPICS + IN_COMMUNITY + filtered(filter) + order(filter), TopicFacts.class);
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

  /**
   * The latest of the communities that the reader belongs to, without what they muted. Each of
   * these is asked for its own: to go through the latest of the whole company until enough are the
   * reader's takes the longer the larger it is. How many is a word of the statement: for a number
   * that it does not know the database would plan anew each time, which takes longer than the
   * answer.
   */
  public List<TopicFacts> latestFor(Reader member, int most) {
    List<?> ids =
        em.createNativeQuery(
                "select t.id from communities_membership mm join communities_community oc on oc.key ="
                    + " mm.community_key cross join lateral (select t.id, t.active_at, t.key from"
                    + " communities_contribution t where t.community_key = oc.key and t.kind ="
                    + " 'TOPIC' and t.state = 'PUBLISHED' and"
                    + Levels.NOT_MUTED
                    + LATEST
                    + " limit "
                    + most
                    + ") t where mm.person = :me"
                    + LATEST
                    + " limit "
                    + most)
            .setParameter("me", member.id().value())
            .getResultList();
    return these(identities(ids), member);
  }

  /** Of these topics, those that are published and open to the reader, in this order. */
  public List<TopicFacts> these(List<ContributionId> ids, Reader reader) {
    return inOrder(
        Open.bind(
            em.createQuery(
                TOPICS + "and" + anyOf("t.id", "ids") + "and" + Open.TO_READ, TopicFacts.class),
            reader),
        ids);
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

  /** The same of several communities, where the reader may read. */
  public List<TopicFacts> openQuestions(
      Collection<CommunityId> communities, Reader reader, int most) {
    return Open.bind(
            em.createQuery(
                TOPICS
                    + "and c.id in :communities and t.author <> :me and"
                    + Open.TO_READ
                    + UNANSWERED
                    + "order by t.replyCount, t.activeAt desc, t.key desc",
                TopicFacts.class),
            reader)
        .setParameter("communities", communities)
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
    return these(identities(ids), reader);
  }

  /** Topics with titles of much the same words, or with these words among others in them. */
  public List<TopicFacts> alike(String title, Reader reader, int most) {
    List<?> ids =
        Open.bindSql(
                em.createNativeQuery(
                    "select t.id from communities_contribution t join communities_community oc on"
                        + " oc.key = t.community_key where t.kind = 'TOPIC' and t.state ="
                        + " 'PUBLISHED' and"
                        + Open.TO_READ_IN_SQL
                        + "and (lower(t.title) % lower(:title) or lower(:title) <% lower(t.title))"
                        + " order by similarity(lower(t.title), lower(:title))"
                        + " + word_similarity(lower(:title), lower(t.title)) desc, t.key desc"),
                reader)
            .setParameter("title", title)
            .setMaxResults(CANDIDATES)
            .getResultList();
    return these(identities(ids), reader).stream().limit(most).toList();
  }

  private static List<TopicFacts> inOrder(TypedQuery<TopicFacts> query, List<ContributionId> ids) {
    return query.setParameter("ids", values(ids)).getResultList().stream()
        .sorted(Comparator.comparingInt(topic -> ids.indexOf(topic.id())))
        .toList();
  }

  private static List<ContributionId> identities(List<?> ids) {
    return ids.stream().map(id -> new ContributionId((UUID) id)).toList();
  }

  public long countWithWords(String words, Reader reader) {
    return ((Number)
            Open.bindSql(em.createNativeQuery("select count(*) from (" + MATCHES + ") m"), reader)
                .setParameter("words", words)
                .getSingleResult())
        .longValue();
  }
}
