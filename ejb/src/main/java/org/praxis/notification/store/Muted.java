package org.praxis.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.notification.NoticeKind;
import org.praxis.people.PersonId;

/** Keeps what people do not want to be told. */
@ApplicationScoped
public class Muted {
  @PersistenceContext EntityManager em;

  public Set<NoticeKind> by(PersonId person) {
    List<?> kinds =
        em.createNativeQuery("select kind from notification_muted where person = :person")
            .setParameter("person", person.value())
            .getResultList();
    return kinds.stream()
        .map(kind -> NoticeKind.valueOf((String) kind))
        .collect(Collectors.toSet());
  }

  /** These and no others. */
  public void keep(PersonId person, Set<NoticeKind> kinds) {
    String[] names = kinds.stream().map(NoticeKind::name).toArray(String[]::new);
    em.createNativeQuery(
            "delete from notification_muted where person = :person and kind <> all(cast(:kinds as text[]))")
        .setParameter("person", person.value())
        .setParameter("kinds", names)
        .executeUpdate();
    em.createNativeQuery(
            "insert into notification_muted (person, kind) select :person, k from unnest(cast(:kinds as text[])) k"
                + " on conflict do nothing")
        .setParameter("person", person.value())
        .setParameter("kinds", names)
        .executeUpdate();
  }
}
