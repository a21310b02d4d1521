package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;

/** Keeps who wants an idea; the database counts, so that two at once do not collide. */
@ApplicationScoped
public class Votes {
  @PersistenceContext EntityManager em;

  /** Voting again changes nothing. */
  public void add(ContributionId idea, PersonId person, Instant now) {
    em.createNativeQuery(
            // Locked first: an idea that is being merged has become a reply of another by then.
            "with idea as (select key from communities_contribution where id = :idea and kind ="
                + " 'TOPIC' and topic_kind = 'IDEA' for no key update), voted as (insert into"
                + " communities_vote (topic_key, person, at) select key, :person, :now from idea on"
                + " conflict do nothing returning topic_key) update communities_contribution set"
                + " votes = votes + 1 from voted where key = voted.topic_key")
        .setParameter("idea", idea.value())
        .setParameter("person", person.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  public void remove(ContributionId idea, PersonId person) {
    em.createNativeQuery(
            "with idea as (select key from communities_contribution where id = :idea and kind ="
                + " 'TOPIC' for no key update), unvoted as (delete from communities_vote v using"
                + " idea i where i.key = v.topic_key and v.person = :person returning v.topic_key)"
                + " update communities_contribution set votes = votes - 1 from unvoted where key ="
                + " unvoted.topic_key")
        .setParameter("idea", idea.value())
        .setParameter("person", person.value())
        .executeUpdate();
  }

  public boolean has(ContributionId idea, PersonId person) {
    return (Boolean)
        em.createNativeQuery(
                "select exists (select 1 from communities_vote v join communities_contribution c"
                    + " on c.key = v.topic_key where c.id = :idea and v.person = :person)")
            .setParameter("idea", idea.value())
            .setParameter("person", person.value())
            .getSingleResult();
  }
}
