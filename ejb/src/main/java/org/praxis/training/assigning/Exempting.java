package org.praxis.training.assigning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;
import org.praxis.training.assigning.event.ExemptionChanged;
import org.praxis.training.assigning.model.Days;
import org.praxis.training.assigning.model.Exemption;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.assigning.store.ExemptionStore;
import org.praxis.training.assigning.store.TimeStore;
import org.praxis.training.assigning.view.ExemptionRow;
import org.praxis.training.model.Track;

/**
 * Exempting somebody from a track, and revoking that. An exemption is of the track, whichever rules
 * assign it; it ends by itself after its last day.
 */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN, Role.TRAINER})
public class Exempting {
  public static final int LONGEST_REASON = 500;

  @Inject ExemptionStore exemptions;
  @Inject AssignAccess access;
  @Inject Candidates candidates;
  @Inject TimeStore time;
  @Inject Settling settling;
  @Inject People people;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @throws AlreadyExempt while another exemption from the track holds for this person, or will
   * @throws InvalidInput where the track or the person is not known, or the last day is before the
   *     first, past, or in a year that nobody means
   */
  public ExemptionId exempt(@NotNull @Valid ExemptionDraft draft) {
    Track track = access.named(draft.track());
    Instant now = clock.instant();
    ZoneId zone =
        candidates
            .zone(draft.person())
            .orElseThrow(() -> RuleChanging.unknown("person", List.of(draft.person())));
    if (draft.person().equals(me.id())) {
      throw new InvalidInput("person", "training.assign.exempt.oneself");
    }
    check(draft, zone, now);
    if (exemptions.isThere(track.key(), draft.person())) {
      throw new AlreadyExempt();
    }
    Exemption exemption = new Exemption(track, draft, zone, me.id(), now);
    exemptions.add(exemption);
    exemptions.note(
        exemption, TrailKind.EXEMPTED, exemption.endsAt(), me.id(), draft.reason(), now);
    outbox.record(new ExemptionChanged(exemption.id(), draft.person(), track.id(), true, now));
    record("training.assign.exempted", exemption, draft.reason());
    return exemption.id();
  }

  private static void check(ExemptionDraft draft, ZoneId zone, Instant now) {
    DueRule.expectMeant("from", draft.from());
    DueRule.expectMeant("until", draft.until());
    if (draft.until() == null) {
      return;
    }
    boolean backwards = draft.from() != null && draft.until().isBefore(draft.from());
    if (backwards || draft.until().isBefore(Days.of(now, zone))) {
      throw new InvalidInput("until", "training.assign.exempt.until");
    }
  }

  /**
   * From now on it is asked of them again, with as much time at least as from an assignment.
   *
   * @param version that was shown
   * @throws org.praxis.platform.ChangedMeanwhile when it is over already
   */
  public void revoke(
      ExemptionId id, @NotNull Long version, @Written(max = LONGEST_REASON) String reason) {
    Exemption exemption =
        exemptions
            .lock(id)
            .filter(found -> access.mayAssign(found.track()))
            .orElseThrow(NoSuchExemption::new);
    Instant now = clock.instant();
    exemption.revoke(me.id(), reason, version, now);
    exemptions.note(exemption, TrailKind.EXEMPTION_REVOKED, null, me.id(), reason, now);
    time.of(exemption.track().id().value(), exemption.person().value())
        .forEach((rule, people) -> settling.settle(rule, people, Cause.PERSON, me.id(), false));
    outbox.record(new ExemptionChanged(id, exemption.person(), exemption.track().id(), false, now));
    record("training.assign.revoked", exemption, reason);
  }

  /** Those that hold or will, and then those that are over; of a trainer's own tracks. */
  public Page<ExemptionRow> exemptions(PageRequest page) {
    Page<ExemptionStore.Row> found = exemptions.page(access.whose(), page);
    Map<PersonId, PersonChip> chips = chips(found.items());
    return found.map(row -> view(row, chips));
  }

  public ExemptionRow exemption(ExemptionId id) {
    ExemptionStore.Row row = exemptions.find(id).orElseThrow(NoSuchExemption::new);
    try {
      access.track(row.slug());
    } catch (org.praxis.training.NoSuchTrack hidden) {
      throw new NoSuchExemption();
    }
    return view(row, chips(List.of(row)));
  }

  private Map<PersonId, PersonChip> chips(List<ExemptionStore.Row> rows) {
    return people.chips(
        rows.stream()
            .flatMap(row -> Stream.of(row.person(), row.approver(), row.revokedBy()))
            .filter(Objects::nonNull)
            .toList());
  }

  static ExemptionRow view(ExemptionStore.Row row, Map<PersonId, PersonChip> chips) {
    return new ExemptionRow(
        row.id(),
        row.slug(),
        row.title(),
        chips.get(row.person()),
        row.reason(),
        row.evidence(),
        row.link(),
        chips.get(row.approver()),
        row.madeAt(),
        row.from(),
        row.until(),
        row.overAt(),
        row.revokedBy() == null ? null : chips.get(row.revokedBy()),
        row.revocation(),
        row.version());
  }

  private void record(String action, Exemption exemption, String reason) {
    audit.record(
        new AuditEntry(
                action,
                caller.name(),
                exemption.person().toString(),
                null,
                AuditEntry.facts("track", exemption.track().slug(), "exemption", exemption.id()))
            .because(reason));
  }
}
