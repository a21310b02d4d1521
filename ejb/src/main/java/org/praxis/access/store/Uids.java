package org.praxis.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Tells whether a name that somebody typed is a person's. */
@ApplicationScoped
public class Uids {
  @PersistenceContext EntityManager em;

  public Optional<String> known(String typed) {
    @SuppressWarnings("unchecked")
    List<String> found =
        em.createNativeQuery("select uid from people_person where uid = :typed")
            .setParameter("typed", typed)
            .getResultList();
    return found.stream().findFirst();
  }
}
