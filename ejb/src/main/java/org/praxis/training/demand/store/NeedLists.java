package org.praxis.training.demand.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.CommunityId;
import org.praxis.people.PersonId;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.store.StatusSql;
import org.praxis.training.demand.NeedFilter;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedSort;
import org.praxis.training.demand.NeedState;
import org.praxis.training.demand.view.DemandRow;
import org.praxis.training.view.TrackName;

/** Reads lists of what colleagues need to learn, in one statement each. */
@ApplicationScoped
public class NeedLists {
  private static final int WORDS = 8;
  private static final Duration MONTH = Duration.ofDays(30);

  private static final String COUNTED =
      " cross join lateral (select count(*) as wanted, count(*) filter (where x.wanted_at > :month) as"
          + " recent, count(*) filter (where x.wanted_at > :earlier and x.wanted_at <= :month) as before,"
          + " count(distinct p.office_key) as offices, count(distinct p.department_key) as departments,"
          + " coalesce(bool_or(x.person = :me), false) as mine from training_need_want x join"
          + " people_person p on p.id = x.person and p.active and p.left_at is null where x.need_key ="
          + " n.key) w";

  private static final String COLUMNS =
      "select n.id, n.what, n.why, n.asked_by, n.asked_at, n.state, n.community, t.slug, "
          + StatusSql.TITLE
          + " as title, n.decided_at, n.reason, w.wanted, w.mine from training_need n left join"
          + " training_track t on t.key = n.track_key"
          + COUNTED;

  private static final String WHERE =
      " where n.state = :state and (not :onlymine or n.asked_by = :me or exists (select 1 from"
          + " training_need_want y where y.need_key = n.key and y.person = :me)) and not exists (select 1"
          + " from unnest(cast(:words as text[])) q where people_folded(n.what || ' ' || coalesce(n.why,"
          + " '')) not like '%' || people_folded(q) || '%')";

  private static final String ALIKE =
      " where n.state = 'OPEN' and n.id <> :but and (people_folded(n.what) % people_folded(:what) or"
          + " people_folded(:what) <% people_folded(n.what) or people_folded(n.what) <%"
          + " people_folded(:what)) order by similarity(people_folded(n.what), people_folded(:what)) +"
          + " greatest(word_similarity(people_folded(:what), people_folded(n.what)),"
          + " word_similarity(people_folded(n.what), people_folded(:what))) desc,"
          + " w.wanted desc, n.key desc";

  // Much the same words, or a long one of them: a title is seldom as long as a wish.
  private static final String TRACKS =
      "select t.slug, e.title from training_track t join training_edition e on e.track_key = t.key and"
          + " e.number = t.edition where people_folded(e.title) % people_folded(:what) or"
          + " people_folded(:what) <% people_folded(e.title) or exists (select 1 from"
          + " regexp_split_to_table(people_folded(:what), '[^[:alnum:]]+') q where length(q) >= 5 and q ="
          + " any(regexp_split_to_array(people_folded(e.title), '[^[:alnum:]]+'))) order by"
          + " word_similarity(people_folded(e.title), people_folded(:what)) desc, e.title, t.key";

  @PersistenceContext EntityManager em;

  /** One of them, as it stands in a list. */
  public record Row(
      NeedId id,
      String what,
      String why,
      PersonId by,
      Instant at,
      NeedState state,
      CommunityId community,
      TrackName track,
      Instant decidedAt,
      String reason,
      long wanted,
      boolean mine) {}

  public List<Row> rows(NeedFilter filter, PersonId me, Instant now, PageRequest page) {
    return rows(
        filtered(
                counted(em.createNativeQuery(COLUMNS + WHERE + order(filter.sort())), me, now),
                filter,
                me)
            .setFirstResult(page.offset())
            .setMaxResults(page.size()));
  }

  public long count(NeedFilter filter, PersonId me) {
    return ((Number)
            filtered(
                    em.createNativeQuery("select count(*) from training_need n" + WHERE),
                    filter,
                    me)
                .getSingleResult())
        .longValue();
  }

  /** This one alone. */
  public List<Row> row(NeedId id, PersonId me, Instant now) {
    return rows(
        counted(em.createNativeQuery(COLUMNS + " where n.id = :id"), me, now)
            .setParameter("id", id.value()));
  }

  /**
   * Open ones of much the same words, the most alike first.
   *
   * @param but one that is not meant; null for none
   */
  public List<Row> alike(String what, NeedId but, PersonId me, Instant now, int most) {
    return rows(
        counted(em.createNativeQuery(COLUMNS + ALIKE), me, now)
            .setParameter("what", what)
            .setParameter("but", but == null ? new UUID(0, 0) : but.value())
            .setMaxResults(most));
  }

  /** Published tracks whose titles have something of that. */
  public List<TrackName> tracks(String what, int most) {
    return names(em.createNativeQuery(TRACKS).setParameter("what", what).setMaxResults(most));
  }

  /** Published tracks by title. */
  public List<TrackName> tracks(int most) {
    return names(
        em.createNativeQuery(
                "select t.slug, e.title from training_track t join training_edition e on e.track_key ="
                    + " t.key and e.number = t.edition order by e.title, t.key")
            .setMaxResults(most));
  }

  /** How much the open ones are wanted. */
  public List<DemandRow> demand(NeedFilter filter, PersonId me, Instant now, int from, int most) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        filtered(
                counted(
                    em.createNativeQuery(
                        "select n.id, n.what, w.wanted, w.offices, w.departments, n.asked_at, w.recent,"
                            + " w.before from training_need n"
                            + COUNTED
                            + WHERE
                            + order(filter.sort())),
                    me,
                    now),
                filter,
                me)
            .setFirstResult(from)
            .setMaxResults(most)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new DemandRow(
                    new NeedId((UUID) row[0]),
                    (String) row[1],
                    number(row[2]),
                    number(row[3]),
                    number(row[4]),
                    (Instant) row[5],
                    number(row[6]),
                    number(row[7])))
        .toList();
  }

  private static String order(NeedSort sort) {
    return switch (sort) {
      case WANTED -> " order by w.wanted desc, n.asked_at desc, n.key desc";
      case RISING -> " order by w.recent desc, w.wanted desc, n.key desc";
      case NEWEST -> " order by n.asked_at desc, n.key desc";
    };
  }

  private static Query counted(Query query, PersonId me, Instant now) {
    return query
        .setParameter("me", me.value())
        .setParameter("month", now.minus(MONTH))
        .setParameter("earlier", now.minus(MONTH.multipliedBy(2)));
  }

  private static Query filtered(Query query, NeedFilter filter, PersonId me) {
    String[] words =
        Stream.of(filter.words().split("\\s+"))
            .filter(word -> !word.isEmpty())
            .limit(WORDS)
            .map(word -> word.replaceAll("([\\\\%_])", "\\\\$1"))
            .toArray(String[]::new);
    return query
        .setParameter("state", filter.state().name())
        .setParameter("onlymine", filter.mine())
        .setParameter("me", me.value())
        .setParameter("words", words);
  }

  private static List<Row> rows(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream().map(Object[].class::cast).map(NeedLists::row).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        new NeedId((UUID) row[0]),
        (String) row[1],
        (String) row[2],
        new PersonId((UUID) row[3]),
        (Instant) row[4],
        NeedState.valueOf((String) row[5]),
        row[6] == null ? null : new CommunityId((UUID) row[6]),
        row[7] == null ? null : new TrackName((String) row[7], (String) row[8]),
        (Instant) row[9],
        (String) row[10],
        number(row[11]),
        (Boolean) row[12]);
  }

  private static List<TrackName> names(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new TrackName((String) row[0], (String) row[1]))
        .toList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
