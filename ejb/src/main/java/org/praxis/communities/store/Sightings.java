package org.praxis.communities.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;

/** Keeps which members have opened an announcement. */
@ApplicationScoped
public class Sightings {
  // Whoever has left the community since is not asked for any more.
  private static final String SEEN =
      " from communities_sighting s join communities_contribution c on c.key = s.topic_key join"
          + " communities_membership m on m.community_key = c.community_key and m.person = s.person"
          + " where c.id = :topic";

  private static final String MISSING =
      " from communities_membership m join communities_contribution c on c.community_key ="
          + " m.community_key where c.id = :topic and m.person <> c.author and not exists (select 1"
          + " from communities_sighting s where s.topic_key = c.key and s.person = m.person)";

  @PersistenceContext EntityManager em;

  /** Of members alone, and not of who wrote it; opening it again changes nothing. */
  public void add(ContributionId announcement, PersonId person, Instant now) {
    em.createNativeQuery(
            "insert into communities_sighting (topic_key, person, at)"
                + " select c.key, m.person, :now from communities_contribution c"
                + " join communities_membership m on m.community_key = c.community_key"
                + " where c.id = :topic and m.person = :person and c.author <> m.person"
                + " and c.state = 'PUBLISHED' on conflict do nothing")
        .setParameter("topic", announcement.value())
        .setParameter("person", person.value())
        .setParameter("now", now)
        .executeUpdate();
  }

  public long count(ContributionId announcement) {
    return counted(SEEN, announcement);
  }

  public long countMissing(ContributionId announcement) {
    return counted(MISSING, announcement);
  }

  /** The latest first. */
  public List<PersonId> by(ContributionId announcement, PageRequest page) {
    return people(SEEN + " order by s.at desc, s.person", announcement, page);
  }

  /** Members who have not, the newest member last. */
  public List<PersonId> missing(ContributionId announcement, PageRequest page) {
    return people(MISSING + " order by m.key", announcement, page);
  }

  private long counted(String from, ContributionId topic) {
    return ((Number)
            em.createNativeQuery("select count(*)" + from)
                .setParameter("topic", topic.value())
                .getSingleResult())
        .longValue();
  }

  private List<PersonId> people(String from, ContributionId topic, PageRequest page) {
    List<?> people =
        em.createNativeQuery("select m.person" + from)
            .setParameter("topic", topic.value())
            .setFirstResult(page.offset())
            .setMaxResults(page.size())
            .getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).toList();
  }
}
