package org.praxis.training.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.people.Caller;
import org.praxis.people.Offices;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceNames;
import org.praxis.people.audience.NoSuchAudience;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.assigning.model.Days;
import org.praxis.training.overview.store.ComplianceStore;
import org.praxis.training.overview.store.ComplianceStore.TrackKey;
import org.praxis.training.overview.view.CompliancePerson;
import org.praxis.training.overview.view.ComplianceRow;
import org.praxis.training.overview.view.ComplianceTrack;
import org.praxis.training.overview.view.ComplianceView;

/**
 * How an audience stood with what was required of it, as of any day: who belonged to it then, what
 * was required, done, valid and exempt then. For HR and administrators.
 */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class ComplianceReading {
  /** So many tracks are counted at a time, unless the worst are wanted. */
  public static final int TRACKS = 50;

  private static final int PART = 2000;
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

  @Inject ComplianceStore store;
  @Inject AudienceNames audiences;
  @Inject People people;
  @Inject Offices offices;
  @Inject AuditLog audit;
  @Inject Caller caller;
  @Inject Clock clock;

  private record Asked(Long key, String name, LocalDate on, Instant at) {}

  /**
   * Tracks that somebody had to do; {@value #TRACKS} at a time, however many are on a page of the
   * request.
   *
   * @param sort null is by title
   * @throws InvalidInput of a day that has not come
   */
  public ComplianceView compliance(
      @NotNull ComplianceQuery query, ComplianceSort sort, PageRequest wanted) {
    PageRequest page = new PageRequest(wanted.number(), TRACKS);
    Asked asked = asked(query);
    List<TrackKey> tracks = store.tracks(asked.at());
    if (sort == ComplianceSort.WORST) {
      List<ComplianceRow> all = store.counts(asked.key(), tracks, asked.at());
      return view(
          query,
          asked,
          all.stream()
              .sorted(Comparator.comparingDouble(ComplianceReading::share))
              .skip(page.offset())
              .limit(page.size())
              .toList(),
          page,
          all.size());
    }
    List<TrackKey> shown = tracks.stream().skip(page.offset()).limit(page.size()).toList();
    Map<String, ComplianceRow> counted =
        store.counts(asked.key(), shown, asked.at()).stream()
            .collect(Collectors.toMap(ComplianceRow::trackSlug, Function.identity()));
    return view(
        query,
        asked,
        shown.stream().map(track -> counted.getOrDefault(track.slug(), ofNobody(track))).toList(),
        page,
        tracks.size());
  }

  private static ComplianceRow ofNobody(TrackKey track) {
    return new ComplianceRow(track.slug(), track.title(), 0, 0, 0, 0, 0, 0, 0);
  }

  private static double share(ComplianceRow row) {
    return row.asked() == 0 ? 1 : (double) row.valid() / row.asked();
  }

  private ComplianceView view(
      ComplianceQuery query, Asked asked, List<ComplianceRow> rows, PageRequest page, long total) {
    return new ComplianceView(
        query.audience(),
        asked.name(),
        store.people(asked.key(), asked.at()),
        asked.on(),
        asked.at(),
        store.exactFrom(),
        ComplianceRow.sum(rows.stream()),
        new Page<>(rows, page, total));
  }

  /** The whole table at once, for a file; that somebody takes it away is recorded. */
  public ComplianceView export(@NotNull ComplianceQuery query) {
    Asked asked = asked(query);
    List<ComplianceRow> rows = store.counts(asked.key(), store.tracks(asked.at()), asked.at());
    record(query, asked, null);
    return view(query, asked, rows, new PageRequest(1, PageRequest.LARGEST), rows.size());
  }

  private void record(ComplianceQuery query, Asked asked, String track) {
    audit.record(
        new AuditEntry(
            "training.overview.exported",
            caller.name(),
            track,
            null,
            AuditEntry.facts(
                "what", "compliance", "audience", query.audience(), "on", asked.on())));
  }

  /**
   * Who stood how with one track, by name.
   *
   * @param standing null for all
   */
  public ComplianceTrack track(
      String slug, @NotNull ComplianceQuery query, Standing standing, PageRequest page) {
    return track(slug, query, asked(query), standing, page);
  }

  private ComplianceTrack track(
      String slug, ComplianceQuery query, Asked asked, Standing standing, PageRequest page) {
    TrackKey track = store.track(slug).orElseThrow(NoSuchTrack::new);
    ComplianceRow counts = counts(track, asked);
    List<CompliancePerson> found =
        people(
            store.people(
                asked.key(), track.key(), standing, asked.at(), page.offset(), page.size()));
    return new ComplianceTrack(
        query.audience(),
        asked.name(),
        asked.on(),
        asked.at(),
        store.exactFrom(),
        counts,
        new Page<>(found, page, standing == null ? counts.required() : counts.of(standing)));
  }

  private ComplianceRow counts(TrackKey track, Asked asked) {
    return store.counts(asked.key(), List.of(track), asked.at()).stream()
        .findFirst()
        .orElse(ofNobody(track));
  }

  /**
   * One track for a file, which says as of which moment the whole file is; that somebody takes it
   * away is recorded.
   */
  public ComplianceTrack exportTrack(
      String slug, @NotNull ComplianceQuery query, Standing standing) {
    Asked asked = asked(query);
    ComplianceTrack track = track(slug, query, asked, standing, new PageRequest(1, 1));
    record(query, asked, slug);
    return track;
  }

  /**
   * A part of all people of one track, for a file.
   *
   * @param at as {@link #exportTrack} said it; one moment for all parts
   * @param part which one, from 0
   * @return empty after the last
   * @throws InvalidInput of a moment that has not come
   */
  public List<CompliancePerson> exportPeople(
      String slug,
      @NotNull ComplianceQuery query,
      Standing standing,
      @NotNull Instant at,
      int part) {
    Asked asked = asked(query);
    if (at.isAfter(clock.instant())) {
      throw new InvalidInput("on", "training.overview.compliance.day");
    }
    TrackKey track = store.track(slug).orElseThrow(NoSuchTrack::new);
    return people(store.people(asked.key(), track.key(), standing, at, part * PART, PART));
  }

  private List<CompliancePerson> people(List<ComplianceStore.Person> rows) {
    Map<PersonId, PersonChip> chips =
        people.chips(rows.stream().map(ComplianceStore.Person::person).toList());
    return rows.stream()
        .map(
            row ->
                new CompliancePerson(
                    chips.get(row.person()),
                    row.user(),
                    row.office(),
                    row.department(),
                    row.assignment(),
                    row.standing(),
                    row.begun(),
                    row.due(),
                    row.done(),
                    row.expires()))
        .filter(row -> Objects.nonNull(row.person()))
        .toList();
  }

  private Asked asked(ComplianceQuery query) {
    ZoneId zone = offices.zone(null);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, zone);
    LocalDate on = query.on() == null ? today : query.on();
    if (on.isAfter(today) || on.isBefore(FIRST)) {
      throw new InvalidInput("on", "training.overview.compliance.day");
    }
    Instant at =
        on.equals(today)
            ? now
            : Days.end(on, zone); // what is due or ends on that day does so then, and is not late
    if (query.audience() == null) {
      return new Asked(null, null, on, at);
    }
    Long key = store.audience(query.audience());
    if (key == null) {
      throw new NoSuchAudience();
    }
    return new Asked(key, audiences.of(Set.of(query.audience())).get(query.audience()), on, at);
  }
}
