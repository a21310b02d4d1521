package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.event.ClocksChanged;
import org.praxis.moderation.model.ClockSetting;
import org.praxis.moderation.store.ClockStore;
import org.praxis.moderation.view.ClockView;
import org.praxis.people.OfficeId;
import org.praxis.people.calendar.Calendars;
import org.praxis.people.calendar.WorkingCalendar;
import org.praxis.people.view.OfficeRef;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.outbox.Outbox;

/**
 * By what clocks places work. A feature that has places says who may read and change them; what is
 * asked here is answered.
 */
@ApplicationScoped
@Transactional
public class Clocks {
  @Inject ClockStore store;
  @Inject Calendars calendars;
  @Inject Outbox outbox;
  @Inject Clock clock;

  public SpaceClock of(SpaceId space) {
    return of(Set.of(space)).get(space);
  }

  /** Of all of these, in three statements however many they are. */
  public Map<SpaceId, SpaceClock> of(Collection<SpaceId> spaces) {
    Set<SpaceId> asked = new HashSet<>(spaces);
    if (asked.isEmpty()) {
      return Map.of();
    }
    Map<SpaceId, ClockSetting> said =
        store.of(asked).stream().collect(Collectors.toMap(ClockSetting::space, one -> one));
    Map<OfficeId, WorkingCalendar> offices =
        calendars.of(
            said.values().stream().map(ClockSetting::office).flatMap(Optional::stream).toList());
    Instant now = clock.instant();
    return asked.stream()
        .collect(
            Collectors.toMap(
                Function.identity(),
                space -> clock(Optional.ofNullable(said.get(space)), offices, now)));
  }

  private SpaceClock clock(
      Optional<ClockSetting> said, Map<OfficeId, WorkingCalendar> offices, Instant now) {
    return new SpaceClock(
            said.map(ClockSetting::targets).orElse(ClockTargets.USUAL),
            said.flatMap(ClockSetting::office).map(offices::get).orElse(calendars.company()))
        .orElse(calendars.company(), now);
  }

  /**
   * @param offices those that a place can choose
   * @param mine whether whoever asks may change it
   */
  public ClockView view(SpaceId space, List<OfficeRef> offices, boolean mine) {
    ClockSetting said =
        store.of(Set.of(space)).stream().findFirst().orElseGet(() -> new ClockSetting(space));
    SpaceClock runs = of(space);
    Instant now = clock.instant();
    return new ClockView(
        said.office()
            .flatMap(id -> offices.stream().filter(one -> one.id().equals(id)).findFirst())
            .orElse(null),
        said.targets().first(),
        said.targets().severe(),
        said.targets().appeal(),
        runs.due(now, false),
        runs.due(now, true),
        mine,
        said.version());
  }

  /**
   * What waits is due anew, soon after.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when somebody else was first
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(SpaceId space, ClockDraft draft) {
    if (draft.severeHours() > draft.firstHours()) {
      throw new InvalidInput("severeHours", "moderation.clock.severeLonger", draft.firstHours());
    }
    if (draft.office() != null && calendars.of(Set.of(draft.office())).isEmpty()) {
      throw new InvalidInput("office", "moderation.clock.office.unknown");
    }
    store.lock(space).say(draft);
    store.flush();
    outbox.record(new ClocksChanged(space));
  }
}
