package org.praxis.communities.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.PersonId;

/** Authors of what was imported who are nobody whom Praxis knows. Their addresses stay here. */
@ApplicationScoped
public class ExternalAuthors {
  @PersistenceContext EntityManager em;

  /** What these are called; who is none is left out. */
  public Map<PersonId, String> names(Collection<PersonId> ids) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        em.createNativeQuery(
                "select id, name from communities_external_author where id = any(cast(:ids as uuid[]))")
            .setParameter("ids", values(ids))
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> new PersonId((UUID) row[0]), row -> (String) row[1]));
  }
}
