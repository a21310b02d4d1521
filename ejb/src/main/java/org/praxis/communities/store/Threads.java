package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Reads the replies of a topic as rows; what a reader may not see is left out here. */
@ApplicationScoped
public class Threads {
  @PersistenceContext EntityManager em;

  /**
   * A reply as its topic's page needs it.
   *
   * @param role as what its author belongs to the community; null when they do not
   */
  public record ReplyRow(
      ContributionId id,
      PersonId author,
      String text,
      ContributionState state,
      ContributionState pending,
      Instant at,
      Instant editedAt,
      Boolean imported,
      CommunityRole role) {}

  /** How many readable replies there are, and how many of them stand under the topic itself. */
  public record Counts(Long all, Long first) {}

  private static final String REPLIES =
      "select r.id, r.author, r.text, r.state, r.pending, coalesce(r.publishedAt, r.submittedAt),"
          + " r.editedAt, r.imported, m.role from Reply r left join Membership m on m.community ="
          + " r.community and m.person = r.author ";

  // Others' unpublished replies are for moderators, and only while they wait.
  private static final String READABLE =
      "r.topic = :topic and (r.state = 'PUBLISHED' or (r.state in ('WITHDRAWN', 'REMOVED') and"
          + " r.publishedAt is not null) or (r.author = :me and r.state in ('HELD', 'RETURNED')) or (:moderates ="
          + " true and r.state = 'HELD'))";

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
                REPLIES + "where " + READABLE + " and" + anyOf("r.id", "ids") + "order by r.key",
                ReplyRow.class),
            topic)
        .setParameter("ids", values(replies))
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
    return first(
        em.createQuery(REPLIES + "where r.id = :id and r.state = 'PUBLISHED'", ReplyRow.class)
            .setParameter("id", reply));
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
    Collections.reverse(newestFirst);
    return newestFirst;
  }
}
