package org.praxis.people.store;

import static org.praxis.platform.AnyOf.anyInSql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads people who are here as a search finds them. */
@ApplicationScoped
public class FindablePersons {
  private static final String HERE = " from people_person p where p.active and p.left_at is null";

  @PersistenceContext EntityManager em;

  /**
   * Somebody with all that is said of what they do.
   *
   * @param since when they first signed in; null of whom has not
   */
  public record Described(
      UUID id,
      String name,
      String title,
      String department,
      String office,
      List<String> skills,
      Instant since) {}

  public List<Described> here(Collection<UUID> ids) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.name, p.title, p.department, p.office, p.arrived_at, array(select"
                    + " s.name from people_skill s where s.person_key = p.key order by s.position)"
                    + HERE
                    + " and p.id ="
                    + anyInSql("ids"),
                Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(FindablePersons::described).toList();
  }

  private static Described described(Object[] row) {
    return new Described(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        List.of((String[]) row[6]),
        (Instant) row[5]);
  }

  /** The offices of these people, whoever has one and is here. */
  public Map<UUID, String> offices(Collection<UUID> ids) {
    List<?> rows =
        em.createNativeQuery(
                "select p.id, p.office"
                    + HERE
                    + " and p.office is not null and p.id ="
                    + anyInSql("ids"),
                Object[].class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  public List<UUID> after(UUID last, int most) {
    List<?> ids =
        em.createNativeQuery(
                "select p.id"
                    + HERE
                    + " and (cast(:last as uuid) is null or p.id > :last) order by p.id")
            .setParameter("last", last)
            .setMaxResults(most)
            .getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  public long count() {
    return (Long) em.createNativeQuery("select count(*)" + HERE).getSingleResult();
  }
}
