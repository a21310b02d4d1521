package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;
import static org.praxis.platform.Results.first;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.communities.ContributionId;
import org.praxis.communities.ContributionState;
import org.praxis.communities.model.Applied;
import org.praxis.communities.view.Endorsements;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps and counts whom a contribution helped, and who applied it. */
@ApplicationScoped
public class Endorsed {
  private static final String COUNTS =
      "select c.id, (select count(*) from communities_helped h where h.contribution_key = c.key),"
          + " (select count(*) from communities_contribution a where a.endorsed_key = c.key and"
          + " a.state = 'PUBLISHED'), exists (select 1 from communities_helped h where"
          + " h.contribution_key = c.key and h.person = :me), (select a.state from"
          + " communities_contribution a where a.endorsed_key = c.key and a.author = :me and"
          + " a.state in ('HELD', 'PUBLISHED')) from communities_contribution c where c.id ="
          + " any(cast(:ids as uuid[]))";

  @PersistenceContext EntityManager em;

  /**
   * @return false when they had said so before
   */
  public boolean help(ContributionId contribution, PersonId person, Instant now) {
    return em.createNativeQuery(
                "insert into communities_helped (contribution_key, person, at)"
                    + " select key, :person, :now from communities_contribution where id = :id"
                    + " on conflict do nothing")
            .setParameter("id", contribution.value())
            .setParameter("person", person.value())
            .setParameter("now", now)
            .executeUpdate()
        > 0;
  }

  /**
   * @return false when they had not said so
   */
  public boolean forgetHelp(ContributionId contribution, PersonId person) {
    return em.createNativeQuery(
                "delete from communities_helped h using communities_contribution c"
                    + " where c.key = h.contribution_key and c.id = :id and h.person = :person")
            .setParameter("id", contribution.value())
            .setParameter("person", person.value())
            .executeUpdate()
        > 0;
  }

  /** What somebody says of a contribution now: what waits, or is published. */
  public Optional<Applied> said(ContributionId contribution, PersonId by) {
    return first(
        em.createQuery(
                "select a from Applied a join fetch a.topic where a.endorsed.id = :id and a.author ="
                    + " :by and a.state in ('HELD', 'PUBLISHED')",
                Applied.class)
            .setParameter("id", contribution)
            .setParameter("by", by));
  }

  /** For each of these, in one statement however many they are. */
  public Map<ContributionId, Endorsements> counts(Collection<ContributionId> ids, PersonId reader) {
    List<?> rows =
        em.createNativeQuery(COUNTS)
            .setParameter("me", reader.value())
            .setParameter("ids", values(ids))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.toMap(row -> new ContributionId((UUID) row[0]), row -> endorsements(row)));
  }

  private static Endorsements endorsements(Object[] row) {
    return new Endorsements(
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        (Boolean) row[3],
        row[4] == null ? null : ContributionState.valueOf((String) row[4]));
  }

  /** Whom it helped, the latest first. */
  public List<PersonId> helped(ContributionId contribution, PageRequest page) {
    List<?> people =
        em.createNativeQuery(
                "select h.person from communities_helped h join communities_contribution c on c.key"
                    + " = h.contribution_key where c.id = :id order by h.at desc, h.person")
            .setParameter("id", contribution.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).toList();
  }

  /** What those say who applied it, the latest first. */
  public List<Applied> applied(ContributionId contribution, PageRequest page) {
    return em.createQuery(
            "select a from Applied a where a.endorsed.id = :id and a.state = 'PUBLISHED'"
                + " order by a.key desc",
            Applied.class)
        .setParameter("id", contribution)
        .setFirstResult(page.offset())
        .setMaxResults(page.size())
        .getResultList();
  }
}
