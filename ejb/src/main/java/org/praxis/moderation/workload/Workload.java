package org.praxis.moderation.workload;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.Bench;
import org.praxis.moderation.Clocks;
import org.praxis.moderation.Moderators;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.SpaceClock;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.moderation.workload.store.Tallies;
import org.praxis.moderation.workload.view.AgeBand;
import org.praxis.moderation.workload.view.AppealsHeard;
import org.praxis.moderation.workload.view.Backlog;
import org.praxis.moderation.workload.view.ClauseQuality;
import org.praxis.moderation.workload.view.FirstDecisions;
import org.praxis.moderation.workload.view.RuleQuality;
import org.praxis.moderation.workload.view.Share;
import org.praxis.moderation.workload.view.Week;
import org.praxis.moderation.workload.view.WorkloadView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.calendar.Calendars;
import org.praxis.platform.InvalidInput;

/**
 * How moderation goes: for whoever moderates a place, of that place; for the company's moderators
 * and administrators, of all. Nothing is counted for a person (docs/adr/0041).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Workload {
  /** Days back, of which one chooses: with others the difference would be about single cases. */
  public static final List<Integer> PERIODS = List.of(28, 90, 365);

  /** Clauses, and rules, that are listed. */
  public static final int MOST = 200;

  // So many show how long it takes; working time is counted one by one.
  private static final int MEASURED = 20_000;

  @Inject Tallies tallies;
  @Inject Clocks clocks;
  @Inject Calendars calendars;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Whether any numbers are open to whoever asks. */
  public boolean isMine() {
    return isEverywhere() || !moderators.mine().isEmpty();
  }

  /**
   * @param place null for all that are open to whoever asks
   * @param days one of {@link #PERIODS}
   * @throws NotAModerator to whoever moderates nowhere
   * @throws NoSuchPlace where they do not
   */
  public WorkloadView of(SpaceId place, Integer days) {
    if (days == null || !PERIODS.contains(days)) {
      throw new InvalidInput("days", "moderation.workload.noPeriod");
    }
    Tallies.Scope scope = scope(place, days);
    List<Tallies.ClauseRow> clauses = tallies.clauses(scope, MOST + 1);
    List<Tallies.RuleRow> rules = tallies.rules(scope, MOST + 1);
    Map<SpaceId, String> names =
        moderators.names(
            Stream.of(
                    Stream.ofNullable(place),
                    clauses.stream().map(Tallies.ClauseRow::space),
                    rules.stream().map(Tallies.RuleRow::space))
                .flatMap(Function.identity())
                .collect(Collectors.toSet()));
    if (place != null && !names.containsKey(place)) {
      throw new NoSuchPlace();
    }
    return new WorkloadView(
        place == null ? null : named(place, names),
        days,
        scope.since(),
        scope.now(),
        backlog(tallies.waiting(scope)),
        weeks(scope),
        firstDecisions(tallies.firstDecisions(scope, MEASURED + 1)),
        heard(tallies.appeals(scope)),
        clauses.stream().limit(MOST).map(row -> quality(row, names)).toList(),
        rules.stream().limit(MOST).map(row -> quality(row, names)).toList(),
        clauses.size() > MOST || rules.size() > MOST);
  }

  /**
   * The places whose numbers are open to whoever asks, by name.
   *
   * @param shown is among them although it may have none yet; null for no such place
   */
  public List<QueuePlace> places(SpaceId shown) {
    Set<SpaceId> places =
        new HashSet<>(isEverywhere() ? tallies.places() : moderators.mine().spaces());
    if (shown != null) {
      places.add(shown);
    }
    return moderators.names(places).entrySet().stream()
        .map(named -> new QueuePlace(named.getKey(), named.getValue()))
        .sorted(
            Comparator.comparing(QueuePlace::name, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(one -> one.id().value()))
        .toList();
  }

  private boolean isEverywhere() {
    return me.is(Role.ADMIN) || moderators.mine().everywhere();
  }

  private Tallies.Scope scope(SpaceId place, int days) {
    Bench bench = moderators.mine();
    boolean everywhere = isEverywhere();
    if (!everywhere && bench.isEmpty()) {
      throw new NotAModerator();
    }
    if (place != null && !everywhere && !bench.covers(place)) {
      throw new NoSuchPlace();
    }
    Collection<SpaceId> spaces = place != null ? Set.of(place) : everywhere ? null : bench.spaces();
    Instant now = clock.instant();
    ZoneId zone = zone();
    return new Tallies.Scope(
        spaces,
        monday(now.atZone(zone).toLocalDate().minusDays(days)).atStartOfDay(zone).toInstant(),
        now);
  }

  private ZoneId zone() {
    return calendars.company().zone();
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Backlog backlog(List<Tallies.WaitingRow> rows) {
    Map<Age, Tallies.WaitingRow> found =
        rows.stream().collect(Collectors.toMap(Tallies.WaitingRow::age, row -> row));
    List<AgeBand> ages =
        Arrays.stream(Age.values())
            .map(
                age ->
                    found.containsKey(age)
                        ? new AgeBand(age, found.get(age).waiting(), found.get(age).late())
                        : new AgeBand(age, 0L, 0L))
            .toList();
    return new Backlog(
        rows.stream().mapToLong(Tallies.WaitingRow::waiting).sum(),
        rows.stream().mapToLong(Tallies.WaitingRow::late).sum(),
        rows.stream().mapToLong(Tallies.WaitingRow::escalated).sum(),
        rows.stream().map(Tallies.WaitingRow::oldest).min(Comparator.naturalOrder()).orElse(null),
        ages);
  }

  private List<Week> weeks(Tallies.Scope scope) {
    ZoneId zone = zone();
    Map<LocalDate, Tallies.WeekRow> found =
        tallies.weeks(scope, zone).stream()
            .collect(Collectors.toMap(Tallies.WeekRow::from, row -> row));
    LocalDate last = monday(scope.now().atZone(zone).toLocalDate());
    return scope
        .since()
        .atZone(zone)
        .toLocalDate()
        .datesUntil(last.plusDays(1), Period.ofWeeks(1))
        .map(
            from ->
                found.containsKey(from)
                    ? new Week(from, found.get(from).opened(), found.get(from).decided())
                    : new Week(from, 0L, 0L))
        .toList();
  }

  private FirstDecisions firstDecisions(List<Tallies.FirstRow> rows) {
    List<Tallies.FirstRow> measured = rows.subList(0, Math.min(rows.size(), MEASURED));
    Map<SpaceId, SpaceClock> running =
        clocks.of(measured.stream().map(Tallies.FirstRow::space).collect(Collectors.toSet()));
    long[] minutes =
        measured.stream()
            .mapToLong(
                row ->
                    running
                        .get(row.space())
                        .calendar()
                        .between(row.submitted(), row.decided())
                        .toMinutes())
            .sorted()
            .toArray();
    long inTime = measured.stream().filter(row -> !row.decided().isAfter(row.due())).count();
    return new FirstDecisions(
        (long) minutes.length,
        rows.size() > MEASURED,
        rank(minutes, 50),
        rank(minutes, 90),
        Share.of(inTime, minutes.length));
  }

  // The nearest rank: a time that there was, and not one between two.
  private static Long rank(long[] sorted, int percent) {
    return sorted.length == 0 ? null : sorted[(sorted.length * percent + 99) / 100 - 1];
  }

  private static AppealsHeard heard(Tallies.AppealRow row) {
    return new AppealsHeard(
        row.filed(),
        row.filed() - row.answered(),
        row.late(),
        Share.of(row.inTime(), row.answered()),
        Share.of(row.overturned(), row.answered(), row.deciders()));
  }

  private static ClauseQuality quality(Tallies.ClauseRow row, Map<SpaceId, String> names) {
    return new ClauseQuality(
        named(row.space(), names),
        row.policy(),
        row.clause(),
        Share.of(row.overturned(), row.decisions(), row.deciders()));
  }

  private static RuleQuality quality(Tallies.RuleRow row, Map<SpaceId, String> names) {
    return new RuleQuality(
        named(row.space(), names),
        row.rule(),
        row.name(),
        row.kind(),
        row.policy(),
        row.clause(),
        Share.of(row.upheld(), row.decided(), row.deciders()),
        Share.of(row.overturned(), row.against(), row.againstBy()));
  }

  private static QueuePlace named(SpaceId place, Map<SpaceId, String> names) {
    return new QueuePlace(place, Objects.requireNonNullElse(names.get(place), ""));
  }
}
