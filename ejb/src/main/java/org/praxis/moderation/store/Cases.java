package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.anyOf;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.ClauseKind;
import org.praxis.moderation.Correction;
import org.praxis.moderation.Policy;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.model.Case;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** Keeps and finds cases and their decisions. */
@ApplicationScoped
public class Cases {
  @PersistenceContext EntityManager em;

  /** A decision as it is stored, with the content it is about. */
  public record DecisionRow(
      CaseId caseId,
      ContentKind contentKind,
      UUID contentId,
      Verdict verdict,
      Integer clause,
      ClauseKind clauseKind,
      String clauseText,
      Policy policy,
      Integer edition,
      String message,
      String comments,
      String editTitle,
      String editText,
      PersonId by,
      Instant at,
      String found) {
    /** What another moderator found; null where nobody appealed, or it waits. */
    public AppealOutcome appeal() {
      return found == null ? null : AppealOutcome.valueOf(found);
    }

    /** What the moderator made of it; null where they changed nothing. */
    public Correction edit() {
      return editText == null ? null : new Correction(editTitle, editText);
    }

    public ContentRef content() {
      return new ContentRef(contentKind, contentId);
    }
  }

  private static final String DECISIONS =
      "select c.id, c.contentKind, c.contentId, d.verdict, d.clauseNumber, d.clauseKind, d.clauseText, d.policy, d.edition, d.message, d.comments, d.editTitle, d.editText, d.by, d.at,"
          // Of what stays there may be several, and the one that was right has the lesser word.
          + " (select min(cast(a.outcome as String)) from Appeal a where a.decision = d)"
          + " from Decision d join d.decided c ";

  public Case add(Case opened) {
    em.persist(opened);
    return opened;
  }

  public Optional<Case> find(CaseId id) {
    return first(
        em.createQuery(
                "select c from Case c left join fetch c.reasons where c.id = :id", Case.class)
            .setParameter("id", id));
  }

  public List<Case> find(Collection<CaseId> ids) {
    return em.createQuery("select c from Case c where c.id in :ids order by c.key", Case.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /**
   * The case, with others who would change it waiting until this transaction ends. Of a content
   * that is reported while a change waits there are two: whoever changes one may change the other,
   * and everybody locks them in one order.
   */
  public Optional<Case> lock(CaseId id) {
    return em
        .createQuery(
            "select c from Case c where c.contentId = (select x.contentId from Case x where x.id ="
                + " :id) and (c.id = :id or c.state = 'OPEN') order by c.key",
            Case.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .filter(locked -> locked.id().equals(id))
        .findFirst();
  }

  /**
   * Lets whoever would report a content wait until this transaction ends: before there is a case,
   * there is no row to hold.
   */
  public void holdReports(UUID content) {
    em.createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('reporting/' || :content, 0)) as"
                + " text)")
        .setParameter("content", content.toString())
        .getSingleResult();
  }

  /** What waits to be published of a content, with others who would change it waiting. */
  public Optional<Case> lockHeld(UUID content) {
    return lockOpen(content, false);
  }

  /** What of a content is reported, with others who would change it waiting. */
  public Optional<Case> lockReported(UUID content) {
    return lockOpen(content, true);
  }

  private Optional<Case> lockOpen(UUID content, boolean published) {
    return first(
        em.createQuery(
                "select c from Case c where c.contentId = :id and c.state = 'OPEN' and c.published ="
                    + " :published",
                Case.class)
            .setParameter("id", content)
            .setParameter("published", published)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** The case by which a content was removed, while it is. */
  public Optional<Case> removal(UUID content) {
    return first(
        em.createQuery(
                "select c from Case c where c.contentId = :id and c.state = 'REMOVED'", Case.class)
            .setParameter("id", content));
  }

  /** The open cases of these contents, with others who would change them waiting. */
  public List<Case> lockOpen(Collection<UUID> contents) {
    return em.createQuery(
            "select c from Case c where c.contentId in :contents and c.state = 'OPEN' order by"
                + " c.key",
            Case.class)
        .setParameter("contents", contents)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /**
   * Decisions on what a case is about, newest first. What was decided in another place since is for
   * those who moderate there.
   */
  public List<DecisionRow> decisions(Case asked) {
    return em.createQuery(
            DECISIONS
                + "where c.contentKind = :kind and c.contentId = :id and (c.space = :space or c.key"
                + " <= (select x.key from Case x where x = :asked)) order by d.at desc, d.key desc",
            DecisionRow.class)
        .setParameter("kind", asked.content().kind())
        .setParameter("id", asked.content().id())
        .setParameter("space", asked.space())
        .setParameter("asked", asked)
        .getResultList();
  }

  /**
   * Decisions on an author's contents, newest first. That somebody reported what stays is no
   * business of theirs.
   */
  public List<DecisionRow> decisions(PersonId author, Collection<UUID> contents) {
    return em.createQuery(
            DECISIONS
                + "where c.author = :author and"
                + anyOf("c.contentId", "ids")
                + "and d.verdict <> 'KEEP' order by d.at desc, d.key desc",
            DecisionRow.class)
        .setParameter("author", author)
        .setParameter("ids", contents.toArray(UUID[]::new))
        .getResultList();
  }

  /** The last decision on the case, once there is one. */
  public Optional<DecisionRow> decision(CaseId id) {
    return first(
        em.createQuery(DECISIONS + "where c.id = :id order by d.key desc", DecisionRow.class)
            .setParameter("id", id)
            .setMaxResults(1));
  }

  // That there is a verdict goes without saying, but the index of those that are due is found by
  // it.
  /** Cases whose decision is to take effect by then, the longest due first. */
  public List<CaseId> due(Instant now, int most) {
    return em.createQuery(
            "select c.id from Case c where c.pending.verdict is not null and c.pending.effectAt <= :now order by c.pending.effectAt",
            CaseId.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** The case if it is still due when nobody else is at it any more; others wait. */
  public Optional<Case> lockDue(CaseId id, Instant now) {
    return lock(id)
        .filter(c -> c.pending().filter(taken -> !taken.effectAt().isAfter(now)).isPresent());
  }

  public void postpone(CaseId id, Instant until) {
    em.createNativeQuery(
            "update moderation_case set pending_effect_at = :until"
                + " where id = :id and pending_verdict is not null")
        .setParameter("until", until)
        .setParameter("id", id.value())
        .executeUpdate();
  }
}
