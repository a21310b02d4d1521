package org.praxis.moderation.absence;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.praxis.access.RolesSeen;
import org.praxis.moderation.Bench;
import org.praxis.moderation.Moderators;
import org.praxis.moderation.NotAModerator;
import org.praxis.moderation.absence.model.Absence;
import org.praxis.moderation.absence.store.AbsenceStore;
import org.praxis.moderation.absence.view.AbsenceView;
import org.praxis.moderation.absence.view.AwayNow;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.people.calendar.Calendars;
import org.praxis.people.view.PersonChip;
import org.praxis.people.view.Receiver;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * Saying that a moderator is away: they themselves, the owner of a place that they moderate, or an
 * administrator.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AbsenceKeeping {
  @Inject AbsenceStore store;
  @Inject Moderators moderators;
  @Inject RolesSeen roles;
  @Inject People people;
  @Inject Receivers receivers;
  @Inject Calendars calendars;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Those of somebody that are not over, the next first.
   *
   * @param person null for whoever asks
   * @throws NotAModerator to whoever moderates nowhere and asks for themselves
   * @throws NoSuchAbsence where it is not theirs to say
   */
  public List<AbsenceView> of(PersonId person) {
    return views(store.of(expectTheirs(person), clock.instant()));
  }

  /** Who can stand in for them: those who moderate where they do, by name. */
  public List<PersonChip> standIns(PersonId person) {
    PersonId away = expectTheirs(person);
    return people.chips(candidates(away)).values().stream()
        .sorted(Comparator.comparing(PersonChip::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  /**
   * Who is away of those who moderate where whoever asks does, themselves included; nobody to
   * whoever moderates nowhere.
   */
  public List<AbsenceView> away() {
    Bench bench = moderators.mine();
    Instant now = clock.instant();
    List<AwayNow> away = bench.isEmpty() ? List.of() : store.now(now);
    if (away.isEmpty()) {
      return List.of();
    }
    Set<PersonId> with = new HashSet<>(List.of(me.id()));
    if (!bench.everywhere()) {
      with.addAll(
          moderators.keepersAmong(away.stream().map(AwayNow::person).toList(), bench.spaces()));
    }
    Map<PersonId, PersonChip> chips =
        people.chips(
            away.stream()
                .flatMap(one -> Stream.of(one.person(), one.standIn()))
                .filter(Objects::nonNull)
                .toList());
    return away.stream()
        .filter(one -> bench.everywhere() || with.contains(one.person()))
        .map(
            one ->
                new AbsenceView(
                    null,
                    chips.get(one.person()),
                    null,
                    one.until(),
                    one.standIn() == null ? null : chips.get(one.standIn()),
                    true))
        .toList();
  }

  /**
   * What they have to themselves goes back where they are away from now on.
   *
   * @throws InvalidInput where the days cannot be, overlap others, or nobody can stand in so
   */
  public AbsenceView say(PersonId person, @NotNull @Valid AbsenceDraft draft) {
    PersonId away = expectTheirs(person);
    if (draft.standIn() != null && !candidates(away).contains(draft.standIn())) {
      throw new InvalidInput("standIn", "moderation.absence.standIn.not");
    }
    store.hold(away);
    Instant now = clock.instant();
    Absence said = new Absence(away, draft, zone(away), me.id(), now);
    if (store.of(away, now).stream()
        .anyMatch(
            other -> other.begin().isBefore(said.end()) && said.begin().isBefore(other.end()))) {
      throw new InvalidInput("from", "moderation.absence.overlaps");
    }
    store.add(said);
    if (said.isNow(now)) {
      store
          .release(away, now)
          .forEach(left -> outbox.record(new QueueChanged(left.id(), left.space(), now)));
    }
    record("moderation.absence.said", said);
    return views(List.of(said)).get(0);
  }

  /**
   * They are back, or do not go.
   *
   * @throws org.praxis.platform.ChangedMeanwhile where it is over already
   */
  public void end(AbsenceId id) {
    Absence over = store.lock(id).orElseThrow(NoSuchAbsence::new);
    expectTheirs(over.person());
    over.end(clock.instant());
    record("moderation.absence.ended", over);
  }

  private PersonId expectTheirs(PersonId person) {
    if (person == null || person.equals(me.id())) {
      if (moderators.mine().isEmpty()) {
        throw new NotAModerator();
      }
      return me.id();
    }
    boolean theirs =
        me.is(Role.ADMIN)
            ? moderates(person)
            : moderators.keptBy(person).stream()
                .anyMatch(space -> moderators.ownersOf(space).contains(me.id()));
    if (!theirs) {
      throw new NoSuchAbsence();
    }
    return person;
  }

  private boolean moderates(PersonId person) {
    return !moderators.keptBy(person).isEmpty() || roles.seen(Role.MODERATOR).contains(person);
  }

  private Set<PersonId> candidates(PersonId away) {
    Set<PersonId> candidates = new HashSet<>();
    moderators.keptBy(away).forEach(space -> candidates.addAll(moderators.of(space)));
    Set<PersonId> company = roles.seen(Role.MODERATOR);
    if (company.contains(away) || away.equals(me.id()) && me.is(Role.MODERATOR)) {
      candidates.addAll(company);
    }
    candidates.remove(away);
    // A seat outlasts whoever leaves the company.
    return receivers.here(candidates);
  }

  private ZoneId zone(PersonId person) {
    return Optional.ofNullable(receivers.of(Set.of(person)).get(person))
        .map(Receiver::zone)
        .orElse(calendars.company().zone());
  }

  private List<AbsenceView> views(Collection<Absence> absences) {
    Instant now = clock.instant();
    Map<PersonId, PersonChip> chips =
        people.chips(
            absences.stream()
                .flatMap(one -> Stream.of(one.person(), one.standIn()))
                .filter(Objects::nonNull)
                .toList());
    return absences.stream()
        .map(
            one ->
                new AbsenceView(
                    one.id(),
                    chips.get(one.person()),
                    one.from(),
                    one.until(),
                    one.standIn() == null ? null : chips.get(one.standIn()),
                    one.isNow(now)))
        .toList();
  }

  private void record(String action, Absence absence) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            receivers.uid(absence.person()).orElseGet(absence.person()::toString),
            null,
            AuditEntry.facts(
                "from",
                absence.from(),
                "until",
                absence.until(),
                "standIn",
                absence.standIn() == null
                    ? null
                    : receivers.uid(absence.standIn()).orElseGet(absence.standIn()::toString))));
  }
}
