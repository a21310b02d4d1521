package org.praxis.moderation.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.model.Charter;

/** Keeps and finds charters. */
@ApplicationScoped
public class CharterStore {
  @PersistenceContext EntityManager em;

  public void add(Charter charter) {
    em.persist(charter);
  }

  /** A charter with its clauses. */
  public Optional<Charter> of(SpaceId space) {
    return em.createQuery(
            "select c from Charter c left join fetch c.clauses where c.space = :space",
            Charter.class)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }

  /** A charter with its clauses and their terms, for screening. */
  public Optional<Charter> withTerms(SpaceId space) {
    return em.createQuery(
            "select c from Charter c left join fetch c.clauses k left join fetch k.terms where c.space = :space",
            Charter.class)
        .setParameter("space", space)
        .getResultStream()
        .findFirst();
  }
}
