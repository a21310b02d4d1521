package org.praxis.notification.feed.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.praxis.people.PersonId;

/** Keeps and finds whose key it is. */
@ApplicationScoped
public class FeedKeyStore {
  @PersistenceContext EntityManager em;

  /**
   * Keeps this key for a person, unless they have one.
   *
   * @return the one that they have
   */
  public String keep(PersonId person, String key, Instant now) {
    insert(person, key, now, "do nothing");
    return (String)
        em.createNativeQuery("select secret from notification_feed_key where person = :person")
            .setParameter("person", person.value())
            .getSingleResult();
  }

  public void replace(PersonId person, String key, Instant now) {
    insert(person, key, now, "do update set secret = excluded.secret, made_at = excluded.made_at");
  }

  private void insert(PersonId person, String key, Instant now, String otherwise) {
    em.createNativeQuery(
            "insert into notification_feed_key (person, secret, made_at)"
                + " values (:person, :key, :now) on conflict (person) "
                + otherwise)
        .setParameter("person", person.value())
        .setParameter("key", key)
        .setParameter("now", now)
        .executeUpdate();
  }

  public Optional<PersonId> person(String key) {
    List<?> people =
        em.createNativeQuery("select person from notification_feed_key where secret = :key")
            .setParameter("key", key)
            .getResultList();
    return people.stream().map(person -> new PersonId((UUID) person)).findFirst();
  }
}
