package org.praxis.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;

/** Keeps which roles people had when they signed in last. */
@ApplicationScoped
public class RoleStore {
  @PersistenceContext EntityManager em;

  public void remember(PersonId person, Collection<String> roles, Instant now) {
    em.createNativeQuery(
            "insert into access_person_roles (person, roles, seen_at)"
                + " values (:person, string_to_array(:roles, ','), :now)"
                + " on conflict (person) do update set roles = excluded.roles, seen_at = excluded.seen_at")
        .setParameter("person", person.value())
        .setParameter("roles", String.join(",", roles))
        .setParameter("now", now)
        .executeUpdate();
  }

  public Set<PersonId> seen(String role) {
    List<?> people =
        em.createNativeQuery(
                "select r.person from access_person_roles r join people_person p on p.id = r.person"
                    + " where :role = any (r.roles) and p.active")
            .setParameter("role", role)
            .getResultList();
    return people.stream().map(id -> new PersonId((UUID) id)).collect(Collectors.toSet());
  }
}
