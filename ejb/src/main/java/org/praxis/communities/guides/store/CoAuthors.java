package org.praxis.communities.guides.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.praxis.communities.guides.model.CoAuthor;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.model.Community;
import org.praxis.people.PersonId;

/** Keeps and finds who writes a guide together with its owner. */
@ApplicationScoped
public class CoAuthors {
  @PersistenceContext EntityManager em;

  public void add(CoAuthor coAuthor) {
    em.persist(coAuthor);
  }

  public boolean remove(Guide guide, PersonId person) {
    return em.createQuery("delete from CoAuthor a where a.guide = :guide and a.person = :person")
            .setParameter("guide", guide)
            .setParameter("person", person)
            .executeUpdate()
        > 0;
  }

  /** The longest first. */
  public List<PersonId> of(Guide guide) {
    return em.createQuery(
            "select a.person from CoAuthor a where a.guide = :guide order by a.key", PersonId.class)
        .setParameter("guide", guide)
        .getResultList();
  }

  /** Whether somebody belongs to the community, as only members write. */
  public boolean isMember(Community community, PersonId person) {
    return em.createQuery(
                "select count(m) from Membership m where m.community = :community and m.person = :person",
                Long.class)
            .setParameter("community", community)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }
}
