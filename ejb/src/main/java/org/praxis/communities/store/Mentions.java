package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Mentioned;

/**
 * Whom mentions reach: those who are here and may read in the community. Audiences may have a
 * hundred thousand members, so it is all by set.
 */
@ApplicationScoped
public class Mentions {
  // By what they belong to alone, as Readership does.
  private static final String MAY_READ =
      " p.active and (:open or exists (select 1 from communities_membership m"
          + " join communities_community oc on oc.key = m.community_key"
          + " where oc.id = :community and m.person = p.id)) ";

  private static final String REACHED =
      "from people_person p where"
          + MAY_READ
          + "and p.id <> :author and (p.id = any(cast(:people as uuid[])) or exists (select 1 from"
          + " people_audience_member x join people_audience a on a.key = x.audience_key where"
          + " x.person_key = p.key and a.id = any(cast(:audiences as uuid[]))))";

  private static final String LIKELY =
      "select p.id from people_person p where"
          + MAY_READ
          + "and p.id <> :author and %s order by (exists (select 1 from communities_membership m"
          + " join communities_community oc on oc.key = m.community_key"
          + " where oc.id = :community and m.person = p.id)) desc, p.name, p.key";

  @PersistenceContext EntityManager em;

  /**
   * How many would be told.
   *
   * @param sent the contribution, of those who were told of it already; null of a new one
   */
  public int count(Mentioned mentioned, Community community, PersonId author, ContributionId sent) {
    String untold =
        " and not exists (select 1 from communities_mention m join communities_contribution c"
            + " on c.key = m.contribution_key where c.id = cast(nullif(:sent, '') as uuid)"
            + " and m.person = p.id)";
    return ((Number)
            bind(
                    em.createNativeQuery("select count(*) " + REACHED + untold),
                    mentioned,
                    community,
                    author)
                .setParameter("sent", sent == null ? "" : sent.toString())
                .getSingleResult())
        .intValue();
  }

  /** Notes whom a contribution mentions; answers those of whom that was not known yet. */
  public List<PersonId> note(Mentioned mentioned, Contribution contribution, Instant now) {
    Query query =
        em.createNativeQuery(
            "with noted as (insert into communities_mention (contribution_key, person, told_at)"
                + " select (select key from communities_contribution where id = :contribution),"
                + " p.id, :now "
                + REACHED
                + " on conflict do nothing returning person) select person from noted");
    List<?> people =
        bind(query, mentioned, contribution.community(), contribution.author())
            .setParameter("contribution", contribution.id().value())
            .setParameter("now", now)
            .getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).toList();
  }

  /**
   * People who may read there, by the beginnings of words of their names; members first.
   *
   * @param terms at least one
   */
  public List<PersonId> likely(List<String> terms, Community community, PersonId reader, int most) {
    StringBuilder named = new StringBuilder("true");
    for (int i = 0; i < terms.size(); i++) {
      // All words of a person have an index, and those of the name are among them.
      named.append(
          (" and p.words like '%%' || people_words(cast(:t%1$d as text)) || '%%' and"
                  + " people_words(p.name) like '%%' || people_words(cast(:t%1$d as text)) || '%%'")
              .formatted(i));
    }
    Query query =
        bind(em.createNativeQuery(LIKELY.formatted(named)), community, reader).setMaxResults(most);
    for (int i = 0; i < terms.size(); i++) {
      query.setParameter("t" + i, terms.get(i));
    }
    List<?> people = query.getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).toList();
  }

  private static Query bind(
      Query query, Mentioned mentioned, Community community, PersonId author) {
    return bind(query, community, author)
        .setParameter("people", array(mentioned.people()))
        .setParameter("audiences", array(mentioned.audiences()));
  }

  private static Query bind(Query query, Community community, PersonId author) {
    return query
        .setParameter("open", community.isOpen())
        .setParameter("community", community.id().value())
        .setParameter("author", author.value());
  }

  private static UUID[] array(Set<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
