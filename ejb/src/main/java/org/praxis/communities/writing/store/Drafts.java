package org.praxis.communities.writing.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.communities.writing.DraftId;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.model.SavedDraft;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and finds drafts. */
@ApplicationScoped
public class Drafts {
  @PersistenceContext EntityManager em;

  private static final String LATEST_FIRST = " order by d.savedAt desc, d.key desc";

  public void add(SavedDraft draft) {
    em.persist(draft);
  }

  /** Writes what changed, so that the draft knows its new version. */
  public void write() {
    em.flush();
  }

  /** With others who would change it waiting until this transaction ends. */
  public Optional<SavedDraft> lock(DraftId id) {
    return first(
        em.createQuery("select d from SavedDraft d where d.id = :id", SavedDraft.class)
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  public Optional<SavedDraft> find(DraftId id) {
    return first(
        em.createQuery("select d from SavedDraft d where d.id = :id", SavedDraft.class)
            .setParameter("id", id));
  }

  /** A person's drafts for one place, the latest first. */
  public List<SavedDraft> at(PersonId author, DraftPurpose purpose, UUID place, int most) {
    return em.createQuery(
            "select d from SavedDraft d where d.author = :author and d.purpose = :purpose and d.place = :place"
                + LATEST_FIRST,
            SavedDraft.class)
        .setParameter("author", author)
        .setParameter("purpose", purpose)
        .setParameter("place", place)
        .setMaxResults(most)
        .getResultList();
  }

  public List<SavedDraft> of(PersonId author, PageRequest page) {
    return em.createQuery(
            "select d from SavedDraft d where d.author = :author" + LATEST_FIRST, SavedDraft.class)
        .setParameter("author", author)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }

  public long countOf(PersonId author) {
    return em.createQuery("select count(d) from SavedDraft d where d.author = :author", Long.class)
        .setParameter("author", author)
        .getSingleResult();
  }

  public void remove(DraftId id, PersonId author) {
    em.createQuery("delete from SavedDraft d where d.id = :id and d.author = :author")
        .setParameter("id", id)
        .setParameter("author", author)
        .executeUpdate();
  }

  public void removeUpTo(long version, DraftId id, PersonId author) {
    em.createQuery(
            "delete from SavedDraft d where d.id = :id and d.author = :author and d.version <= :version")
        .setParameter("id", id)
        .setParameter("author", author)
        .setParameter("version", version)
        .executeUpdate();
  }
}
