package org.praxis.moderation.templates.store;

import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.templates.TemplateId;
import org.praxis.moderation.templates.model.DecisionTemplate;

/** Keeps and finds templates, each with the decisions that it is for. */
@ApplicationScoped
public class TemplateStore {
  private static final String BY_NAME = " order by lower(t.name), t.key";

  @PersistenceContext EntityManager em;

  public void add(DecisionTemplate template) {
    em.persist(template);
    em.flush();
  }

  public void remove(DecisionTemplate template) {
    em.remove(template);
  }

  /** Those of the whole company, by name. */
  public List<DecisionTemplate> companys() {
    return em.createQuery(
            "select t from DecisionTemplate t left join fetch t.verdicts where t.space is null"
                + BY_NAME,
            DecisionTemplate.class)
        .getResultList();
  }

  /** Those of a place and of the whole company, by name. */
  public List<DecisionTemplate> usable(SpaceId space) {
    return em.createQuery(
            "select t from DecisionTemplate t left join fetch t.verdicts"
                + " where t.space = :space or t.space is null"
                + BY_NAME,
            DecisionTemplate.class)
        .setParameter("space", space)
        .getResultList();
  }

  /** One of a place, or where that is null of the whole company; with others waiting. */
  public Optional<DecisionTemplate> lock(SpaceId space, TemplateId id) {
    return first(
        at(
                space,
                em.createQuery(
                    "select t from DecisionTemplate t where t.id = :id and" + of(space),
                    DecisionTemplate.class))
            .setParameter("id", id)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE));
  }

  /** Lets whoever else adds one there wait until the running transaction ends. */
  public long countToAdd(SpaceId space) {
    em.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(:place, 0)) as text)")
        .setParameter("place", "templates/" + space)
        .getSingleResult();
    return at(
            space,
            em.createQuery("select count(t) from DecisionTemplate t where" + of(space), Long.class))
        .getSingleResult();
  }

  // No value equals null in SQL.
  private static String of(SpaceId space) {
    return space == null ? " t.space is null" : " t.space = :space";
  }

  private static <T> TypedQuery<T> at(SpaceId space, TypedQuery<T> query) {
    return space == null ? query : query.setParameter("space", space);
  }

  /** The places that have any. */
  public List<SpaceId> places() {
    return em.createQuery(
            "select distinct t.space from DecisionTemplate t where t.space is not null",
            SpaceId.class)
        .getResultList();
  }

  /** What was changed is written, so that its version is known. */
  public void write() {
    em.flush();
  }
}
