package org.praxis.moderation.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Destination;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.people.PersonId;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/** Cases whose contents go elsewhere, by hand or by what was decided (docs/adr/0043). */
@ApplicationScoped
public class MovingCases {
  @PersistenceContext EntityManager em;

  /** Where what was decided would put a text; the text itself as it stands now. */
  public record Relocation(
      ContentKind contentKind,
      UUID contentId,
      Verdict verdict,
      String place,
      Boolean confirmed,
      String title,
      Boolean following) {
    public ContentRef content() {
      return new ContentRef(contentKind, contentId);
    }

    public Destination to() {
      return new Destination(place, confirmed, title, following);
    }
  }

  /** What says whose a case is. */
  public record Stand(SpaceId space, Boolean published, PersonId author) {}

  private static final String NOTHING_PENDING =
      " version = version + 1, pending_verdict = null, pending_clause = null,"
          + " pending_clause_kind = null, pending_clause_text = null, pending_policy = null,"
          + " pending_edition = null, pending_message = null, pending_comments = null,"
          + " pending_edit_title = null, pending_edit_text = null, pending_to_place = null,"
          + " pending_to_confirmed = null, pending_to_title = null, pending_to_following = null,"
          + " pending_by = null, pending_at = null, pending_effect_at = null";

  private static final int SKIP_LOCKED = -2;

  private static final String MOVING =
      "(c.contentId in :contents and c.state in ('OPEN', 'REMOVED', 'KEPT') or c.id = :also)";

  /**
   * Those cases of these contents that follow them where they go, with others who would change them
   * waiting: what is open, and what may be restored, or removed on appeal.
   */
  public List<Case> lockMoving(Collection<UUID> contents) {
    return moving(contents, null).getResultList();
  }

  /**
   * The same with one of them that may be closed, in the same order: by its own decision the text
   * goes, or comes back.
   */
  public void lockMoving(Collection<UUID> contents, CaseId also) {
    moving(contents, also).getResultList();
  }

  /**
   * How many of them nobody else has, for whoever has the rest already: it waits for nobody, as
   * they hold more than cases by then.
   */
  public int lockFreeMoving(Collection<UUID> contents) {
    return moving(contents, null)
        .setHint("jakarta.persistence.lock.timeout", SKIP_LOCKED)
        .getResultList()
        .size();
  }

  public long countMoving(Collection<UUID> contents) {
    return em.createQuery("select count(c) from Case c where " + MOVING, Long.class)
        .setParameter("contents", contents)
        .setParameter("also", null)
        .getSingleResult();
  }

  private TypedQuery<Case> moving(Collection<UUID> contents, CaseId also) {
    return em.createQuery("select c from Case c where " + MOVING + " order by c.key", Case.class)
        .setParameter("contents", contents)
        .setParameter("also", also)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE);
  }

  /** What the case is about, as it stands now; asks for no lock, and keeps nothing in mind. */
  public Optional<ContentRef> content(CaseId id) {
    return em
        .createQuery(
            "select c.contentKind, c.contentId from Case c where c.id = :id", Object[].class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new ContentRef((ContentKind) row[0], (UUID) row[1]));
  }

  /** Whose case it is, as it stands now. The same. */
  public Optional<Stand> stand(CaseId id) {
    return first(
        em.createQuery(
                "select c.space, c.published, c.author from Case c where c.id = :id", Stand.class)
            .setParameter("id", id));
  }

  /** Where what was decided would put its text; empty where it stays. The same. */
  public Optional<Relocation> relocation(CaseId id) {
    return first(
        em.createQuery(
                "select c.contentKind, c.contentId, c.pending.verdict, c.pending.toPlace,"
                    + " c.pending.toConfirmed, c.pending.toTitle, c.pending.toFollowing from Case c"
                    + " where c.id = :id and c.pending.verdict in ('MOVE', 'SPLIT')",
                Relocation.class)
            .setParameter("id", id));
  }

  /** The decision that has put its text elsewhere; empty where that stays, or has yet to go. */
  public Optional<Decision> relocated(CaseId id) {
    return first(
        em.createQuery(
                "select d from Decision d where d.decided.id = :id and d.verdict in ('MOVE', 'SPLIT')",
                Decision.class)
            .setParameter("id", id));
  }

  /** What was decided cannot be done any more: it waits anew. */
  public void drop(CaseId id) {
    em.createNativeQuery(
            "update moderation_case set"
                + NOTHING_PENDING
                + " where id = :id and pending_verdict is not null")
        .setParameter("id", id.value())
        .executeUpdate();
  }

  public List<UUID> open(Collection<UUID> contents) {
    return em.createQuery(
            "select c.contentId from Case c where c.contentId in :contents and c.state = 'OPEN'",
            UUID.class)
        .setParameter("contents", contents)
        .getResultList();
  }

  /**
   * Those that wait, and those of what may be restored, or removed on appeal; what else was decided
   * was decided there, also that something stays and goes elsewhere, or is locked. What somebody
   * there was about to decide, or could still undo, waits anew.
   */
  public void move(Collection<UUID> contents, SpaceId to) {
    em.createNativeQuery(
            "update moderation_case set space = :to, claimed_by = null, claimed_until = null,"
                + NOTHING_PENDING
                + ", escalated_to = null, escalated_at = null, escalated_by = null,"
                + " escalated_because = null, escalates_at = null"
                + " where content_id = any (:contents) and state in ('OPEN', 'REMOVED', 'KEPT')"
                + " and not exists (select 1 from moderation_decision d where d.case_key ="
                + " moderation_case.key and d.verdict in ('LOCK', 'MOVE', 'SPLIT'))")
        .setParameter("to", to.value())
        .setParameter("contents", contents.toArray(UUID[]::new))
        .executeUpdate();
  }

  public void became(UUID content, ContentKind kind) {
    em.createQuery("update Case c set c.contentKind = :kind where c.contentId = :content")
        .setParameter("kind", kind)
        .setParameter("content", content)
        .executeUpdate();
  }
}
