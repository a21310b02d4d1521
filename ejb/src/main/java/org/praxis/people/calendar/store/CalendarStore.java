package org.praxis.people.calendar.store;

import static org.praxis.platform.AnyOf.values;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.people.OfficeId;
import org.praxis.people.calendar.Closing;

/** Keeps when offices do not work. Days and times travel as text, as in OfficeStore. */
@ApplicationScoped
public class CalendarStore {
  @PersistenceContext EntityManager em;

  /** An office's hours with the holidays that it keeps; its zone is null where nobody said it. */
  public record Row(
      OfficeId office,
      ZoneId zone,
      LocalTime opens,
      LocalTime closes,
      Set<DayOfWeek> days,
      String country,
      String region) {}

  public List<Row> rows(Collection<OfficeId> offices) {
    return rows(
            "select id, zone, to_char(opens, 'HH24:MI'), to_char(closes, 'HH24:MI'),"
                + " array_to_string(days, ','), country, region from people_office"
                + " where id = any (:offices)",
            offices)
        .map(
            row ->
                new Row(
                    new OfficeId((UUID) row[0]),
                    row[1] == null ? null : ZoneId.of((String) row[1]),
                    LocalTime.parse((String) row[2]),
                    LocalTime.parse((String) row[3]),
                    days((String) row[4]),
                    (String) row[5],
                    (String) row[6]))
        .toList();
  }

  /** Their own closing days, in their order. */
  public Map<OfficeId, List<Closing>> closings(Collection<OfficeId> offices) {
    return rows(
            "select o.id, cast(c.first_day as text), cast(c.last_day as text), c.name"
                + " from people_office_closing c join people_office o on o.key = c.office_key"
                + " where o.id = any (:offices) order by c.first_day",
            offices)
        .collect(
            Collectors.groupingBy(
                row -> new OfficeId((UUID) row[0]),
                Collectors.mapping(
                    row ->
                        new Closing(
                            LocalDate.parse((String) row[1]),
                            LocalDate.parse((String) row[2]),
                            (String) row[3]),
                    Collectors.toList())));
  }

  private Stream<Object[]> rows(String query, Collection<OfficeId> offices) {
    List<?> rows =
        em.createNativeQuery(query).setParameter("offices", values(offices)).getResultList();
    return rows.stream().map(row -> (Object[]) row);
  }

  /**
   * @return false when the office is not there, or no longer as the version says
   */
  public boolean change(
      OfficeId office, String country, String region, List<Closing> closings, long version) {
    int changed =
        em.createNativeQuery(
                "update people_office set country = cast(:country as text), region = cast(:region as"
                    + " text), version = version + 1 where id = :id and version = :version")
            .setParameter("country", country)
            .setParameter("region", region)
            .setParameter("id", office.value())
            .setParameter("version", version)
            .executeUpdate();
    if (changed == 0) {
      return false;
    }
    em.createNativeQuery(
            "delete from people_office_closing where office_key = (select key from people_office"
                + " where id = :id)")
        .setParameter("id", office.value())
        .executeUpdate();
    em.createNativeQuery(
            "insert into people_office_closing (office_key, first_day, last_day, name)"
                + " select o.key, cast(c.first_day as date), cast(c.last_day as date), c.name"
                + " from people_office o cross join unnest(cast(:firsts as text[]), cast(:lasts as"
                + " text[]), cast(:names as text[])) as c (first_day, last_day, name)"
                + " where o.id = :id")
        .setParameter("firsts", texts(closings.stream().map(Closing::first)))
        .setParameter("lasts", texts(closings.stream().map(Closing::last)))
        .setParameter("names", texts(closings.stream().map(Closing::name)))
        .setParameter("id", office.value())
        .executeUpdate();
    return true;
  }

  private static String[] texts(Stream<?> values) {
    return values.map(Object::toString).toArray(String[]::new);
  }

  private static Set<DayOfWeek> days(String numbers) {
    return Arrays.stream(numbers.split(","))
        .filter(number -> !number.isEmpty())
        .map(number -> DayOfWeek.of(Integer.parseInt(number)))
        .collect(Collectors.toSet());
  }
}
