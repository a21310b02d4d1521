package org.praxis.people.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.people.OfficeId;
import org.praxis.people.view.OfficeHours;
import org.praxis.people.view.OfficeRef;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;

/**
 * Keeps when offices work. Times travel as text: to the driver a time without a zone is one in the
 * server's.
 */
@ApplicationScoped
public class OfficeStore {
  private static final String ROW =
      "o.name, o.zone, to_char(o.opens, 'HH24:MI'), to_char(o.closes, 'HH24:MI'),"
          + " array_to_string(o.days, ','), o.version";

  @PersistenceContext EntityManager em;

  /** By name. */
  public Page<OfficeHours> offices(PageRequest page) {
    Query query =
        em.createNativeQuery(
                "select o.id, t.total, "
                    + ROW
                    + " from (select count(*) as total from people_office where gone_at is null) t"
                    + " left join (select * from people_office where gone_at is null"
                    + " order by name, key limit :size offset :offset) o on true order by o.name, o.key")
            .setParameter("size", page.size())
            .setParameter("offset", page.offset());
    return Counted.rows(query, page, OfficeStore::hours);
  }

  public List<OfficeRef> names() {
    return em.createQuery(
            "select o.id, o.name from Office o where o.goneAt is null order by o.name, o.key",
            OfficeRef.class)
        .getResultList();
  }

  public Optional<OfficeHours> office(OfficeId id) {
    return one("o.id = :which", id.value());
  }

  /** The office that people are said to sit in; nothing of null. */
  public Optional<OfficeHours> named(String name) {
    return name == null
        ? Optional.empty()
        : one("lower(o.name) = lower(cast(:which as text))", name);
  }

  private Optional<OfficeHours> one(String condition, Object which) {
    List<?> rows =
        em.createNativeQuery("select o.id, 1, " + ROW + " from people_office o where " + condition)
            .setParameter("which", which)
            .getResultList();
    return rows.stream().map(row -> hours((Object[]) row)).findFirst();
  }

  /**
   * @return false when the office is not there, or no longer as the version says
   */
  public boolean change(OfficeHours hours) {
    return em.createNativeQuery(
                "update people_office set zone = cast(:zone as text), opens = cast(:opens as time),"
                    + " closes = cast(:closes as time), days = cast(string_to_array(:days, ',') as smallint[]),"
                    + " version = version + 1 where id = :id and version = :version")
            .setParameter("zone", hours.zone() == null ? null : hours.zone().getId())
            .setParameter("opens", hours.opens().toString())
            .setParameter("closes", hours.closes().toString())
            .setParameter(
                "days",
                hours.days().stream()
                    .sorted()
                    .map(day -> String.valueOf(day.getValue()))
                    .collect(Collectors.joining(",")))
            .setParameter("id", hours.id().value())
            .setParameter("version", hours.version())
            .executeUpdate()
        > 0;
  }

  private static OfficeHours hours(Object[] row) {
    return new OfficeHours(
        new OfficeId((UUID) row[0]),
        (String) row[2],
        row[3] == null ? null : ZoneId.of((String) row[3]),
        LocalTime.parse((String) row[4]),
        LocalTime.parse((String) row[5]),
        days((String) row[6]),
        ((Number) row[7]).longValue());
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Arrays.stream(numbers.split(","))
        .filter(number -> !number.isEmpty())
        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
        .collect(Collectors.toSet());
  }
}
