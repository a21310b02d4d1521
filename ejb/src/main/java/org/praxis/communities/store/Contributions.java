package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.praxis.communities.CommunityRole;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Topic;
import org.praxis.communities.model.Wording;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;

/** Keeps and finds what people wrote. */
@ApplicationScoped
public class Contributions {
  // Whoever may not know of the topic does not read what stands in it.
  private static final String IN_TOPICS = " left join fetch treat(c as InTopic).topic";

  private static final String WHOLE =
      "select c from Contribution c join fetch c.community" + IN_TOPICS;

  @Inject Holds holds;
  @PersistenceContext EntityManager em;

  /** Keeps a new contribution, and how it reads. */
  public void add(Contribution contribution, Instant now) {
    em.persist(contribution);
    keepWording(contribution, now);
  }

  public void keepWording(Contribution contribution, Instant now) {
    em.persist(new Wording(contribution, now));
  }

  /** How a moderator wrote it. */
  public void keepCorrection(Contribution contribution, Instant now) {
    em.persist(Wording.ofModerator(contribution, now));
  }

  /** Others read from now on what was submitted last. */
  public void publishWording(Contribution contribution, Instant now) {
    em.flush();
    em.createNativeQuery(
            "update communities_revision set published_at = :now where contribution = :id and number = :number")
        .setParameter("now", now)
        .setParameter("id", contribution.id().value())
        .setParameter("number", contribution.revision())
        .executeUpdate();
  }

  /** How others could read a contribution, the latest first. */
  public List<Wording> publishedWordings(ContributionId contribution, int most) {
    return em.createQuery(
            "select w from Wording w where w.contribution = :contribution and w.publishedAt is not null"
                + " order by w.number desc",
            Wording.class)
        .setParameter("contribution", contribution)
        .setMaxResults(most)
        .getResultList();
  }

  /** How others read it before that submission; empty when they never did. */
  public Optional<Wording> wordingBefore(ContributionId contribution, int revision) {
    return first(
        em.createQuery(
                "select w from Wording w where w.contribution = :contribution and w.publishedAt is not null"
                    + " and w.number < :number order by w.number desc",
                Wording.class)
            .setParameter("contribution", contribution)
            .setParameter("number", revision)
            .setMaxResults(1));
  }

  /** When this person replied last, in that topic or, without one, in that community. */
  public Optional<Instant> lastReply(PersonId author, Community community, Topic topic) {
    return em
        .createQuery(
            "select max(r.submittedAt) from Reply r where r.author = :author and r.community = :community"
                + " and r.state <> 'WITHDRAWN' and (:topic is null or r.topic = :topic)",
            Instant.class)
        .setParameter("author", author)
        .setParameter("community", community)
        .setParameter("topic", topic)
        .getResultList()
        .stream()
        .filter(Objects::nonNull)
        .findFirst();
  }

  public long countPinned(Community community) {
    return em.createQuery(
            "select count(t) from Topic t where t.community = :community and t.pinnedAt is not null"
                + " and t.state = 'PUBLISHED'",
            Long.class)
        .setParameter("community", community)
        .getSingleResult();
  }

  /** How a contribution read at one of its submissions. */
  public Wording wording(ContributionId contribution, int revision) {
    return em.createQuery(
            "select w from Wording w where w.contribution = :contribution and w.number = :number",
            Wording.class)
        .setParameter("contribution", contribution)
        .setParameter("number", revision)
        .getSingleResult();
  }

  /** How these read at any of those of their submissions. */
  public List<Wording> wordings(Collection<ContributionId> contributions, List<Integer> numbers) {
    return em.createQuery(
            "select w from Wording w where w.contribution in :contributions and w.number in"
                + " :numbers",
            Wording.class)
        .setParameter("contributions", contributions)
        .setParameter("numbers", numbers)
        .getResultList();
  }

  /** Lets what else this author sends wait until the running transaction ends. */
  public void lockWriting(PersonId author) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('writing/' || :author, 0)) as"
                + " text)")
        .setParameter("author", author.toString())
        .getSingleResult();
  }

  /**
   * The same words by the same author in the same place, submitted since then; not what was taken
   * back or came back.
   */
  public Optional<Contribution> sameSince(Contribution draft, Instant since) {
    return em
        .createQuery(
            "select c from Contribution c where c.author = :author and c.community = :community"
                + " and c.text = :text and c.submittedAt >="
                // A moment that the database sees makes it plan the statement anew each time.
                + " cast(sql('(select cast(? as timestamptz))', :since) as Instant)"
                + " and c.state in ('HELD', 'PUBLISHED')"
                + " order by c.key",
            Contribution.class)
        .setParameter("author", draft.author())
        .setParameter("community", draft.community())
        .setParameter("text", draft.text().source())
        .setParameter("since", since)
        .getResultList()
        .stream()
        .filter(draft::saysTheSameAs)
        .findFirst();
  }

  /** Whatever it is, and whoever asks. */
  public Optional<Contribution> find(ContributionId id) {
    return first(
        em.createQuery(WHOLE + " where c.id = :id", Contribution.class).setParameter("id", id));
  }

  /** How it reads now. */
  public Optional<Markup> text(ContributionId id) {
    return em
        .createQuery("select c.text from Contribution c where c.id = :id", String.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(Markup::new);
  }

  /** With its community as it is open to the reader, in one statement. */
  public Optional<Opened<Contribution>> find(ContributionId id, Reader reader) {
    return em
        .createQuery(
            "select c, m.role from Contribution c join fetch c.community"
                + IN_TOPICS
                + " left join Membership m on m.community = c.community and m.person = :me where"
                + " c.id = :id",
            Tuple.class)
        .setParameter("id", id)
        .setParameter("me", reader.id())
        .getResultList()
        .stream()
        .map(row -> opened(row.get(0, Contribution.class), reader, row.get(1, CommunityRole.class)))
        .findFirst();
  }

  /** All of these, with community and topic, as they are open to the reader. */
  public List<Opened<Contribution>> open(Collection<ContributionId> ids, Reader reader) {
    return em
        .createQuery(
            "select c, m.role from Contribution c join fetch c.community"
                + IN_TOPICS
                + " left join Membership m on m.community = c.community and m.person = :me"
                + " where"
                + anyOf("c.id", "ids"),
            Tuple.class)
        .setParameter("ids", values(ids))
        .setParameter("me", reader.id())
        .getResultList()
        .stream()
        .map(row -> opened(row.get(0, Contribution.class), reader, row.get(1, CommunityRole.class)))
        .toList();
  }

  private static Opened<Contribution> opened(
      Contribution contribution, Reader reader, CommunityRole role) {
    return new Opened<>(contribution, new Place(contribution.community(), reader, role));
  }

  /** With others waiting who would change it, or move its topic, or add to it. */
  public Optional<Contribution> lock(ContributionId id) {
    holds.contribution(id);
    return first(
        em.createQuery("select c from Contribution c where c.id = :id", Contribution.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** With community and topic, in one statement. */
  public List<Contribution> all(Collection<ContributionId> ids) {
    return em.createQuery(WHOLE + " where" + anyOf("c.id", "ids"), Contribution.class)
        .setParameter("ids", values(ids))
        .getResultList();
  }

  /** What a person wrote, newest first; with community and topic, in two statements. */
  public List<Contribution> by(PersonId author, PageRequest page) {
    List<ContributionId> ids =
        em.createQuery(
                "select c.id from Contribution c where c.author = :author order by c.submittedAt"
                    + " desc, c.key desc",
                ContributionId.class)
            .setParameter("author", author)
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    List<Contribution> found = all(ids);
    return found.stream()
        .sorted(java.util.Comparator.comparingInt(c -> ids.indexOf(c.id())))
        .toList();
  }

  /** What a moderator gave back to a person, the latest first; with community and topic. */
  public List<Contribution> returnedTo(PersonId author, int most) {
    return em.createQuery(
            WHOLE
                + " where c.author = :author and (c.state = 'RETURNED' or c.pending = 'RETURNED')"
                + " order by c.submittedAt desc, c.key desc",
            Contribution.class)
        .setParameter("author", author)
        .setMaxResults(most)
        .getResultList();
  }

  public long countBy(PersonId author) {
    return em.createQuery(
            "select count(c) from Contribution c where c.author = :author", Long.class)
        .setParameter("author", author)
        .getSingleResult();
  }

  /** A published reply was taken back, or is back; the database counts. */
  public void countBack(ContributionId topic, int replies) {
    em.flush();
    em.createNativeQuery(
            "update communities_contribution set reply_count = reply_count + :replies where id = :topic")
        .setParameter("replies", replies)
        .setParameter("topic", topic.value())
        .executeUpdate();
  }

  /** A topic that waited begins at that moment, and stands in lists where a new one does. */
  public void begin(ContributionId topic, Instant at) {
    em.flush();
    em.createNativeQuery(
            "update communities_contribution set active_at = greatest(active_at, :at) where id = :topic")
        .setParameter("at", at)
        .setParameter("topic", topic.value())
        .executeUpdate();
  }

  /** A reply has been published; the database counts, so that two at once do not collide. */
  public void countReply(ContributionId topic, Instant at) {
    em.flush();
    em.createNativeQuery(
            "update communities_contribution set reply_count = reply_count + 1,"
                + " active_at = greatest(active_at, :at) where id = :topic")
        .setParameter("at", at)
        .setParameter("topic", topic.value())
        .executeUpdate();
  }
}
