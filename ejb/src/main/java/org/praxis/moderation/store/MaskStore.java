package org.praxis.moderation.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.moderation.CaseId;
import org.praxis.people.PersonId;

/** Keeps who looked behind which masks, and the secret of which they are made. */
@ApplicationScoped
public class MaskStore {
  @PersistenceContext EntityManager em;

  public UUID secret() {
    return (UUID) em.createNativeQuery("select secret from moderation_mask").getSingleResult();
  }

  /** Of these cases, those behind whose masks this moderator looked. */
  public Set<CaseId> unmasked(PersonId moderator, Collection<CaseId> cases) {
    List<?> seen =
        em.createNativeQuery(
                "select c.id from moderation_unmasked u join moderation_case c on c.key = u.case_key"
                    + " where u.moderator = :moderator and c.id = any (:cases)")
            .setParameter("moderator", moderator.value())
            .setParameter("cases", values(cases))
            .getResultList();
    return seen.stream().map(id -> new CaseId((UUID) id)).collect(Collectors.toSet());
  }

  /**
   * @return false when they had looked before
   */
  public boolean unmask(CaseId id, PersonId moderator, String because, Instant now) {
    return em.createNativeQuery(
                "insert into moderation_unmasked (case_key, moderator, at, because) select key,"
                    + " :moderator, :now, :because from moderation_case where id = :id"
                    + " on conflict do nothing")
            .setParameter("moderator", moderator.value())
            .setParameter("now", now)
            .setParameter("because", because)
            .setParameter("id", id.value())
            .executeUpdate()
        == 1;
  }
}
