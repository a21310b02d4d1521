package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.praxis.people.event.OfficeCalendarChanged;
import org.praxis.people.store.OfficeStore;
import org.praxis.people.view.OfficeHours;
import org.praxis.people.view.OfficeRef;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** When each office works and by which clock, which directories do not say. */
@Stateless
@RolesAllowed({Role.ADMIN, Role.HR})
public class OfficeKeeping {
  @Inject OfficeStore offices;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;

  /** All offices by name; which there are is no secret. */
  @RolesAllowed(Role.MEMBER)
  public Page<OfficeHours> offices(PageRequest page) {
    return offices.offices(page);
  }

  /** Every office, by name, to choose from. */
  @RolesAllowed(Role.MEMBER)
  public List<OfficeRef> names() {
    return offices.names();
  }

  @RolesAllowed(Role.MEMBER)
  public OfficeHours office(OfficeId id) {
    return offices.office(id).orElseThrow(NoSuchOffice::new);
  }

  /** The zones that there are, by name. */
  public List<String> zones() {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(zone -> zone.equals("UTC") || zone.contains("/") && !zone.startsWith("SystemV/"))
        .sorted()
        .toList();
  }

  public void change(OfficeId id, @NotNull @Valid OfficeDraft draft) {
    OfficeHours now = office(id);
    ChangedMeanwhile.check(draft.version(), now.version());
    OfficeHours wanted =
        new OfficeHours(
            id,
            now.name(),
            draft.zone().isBlank() ? null : WorkingHours.Possible.zone(draft.zone()).orElseThrow(),
            WorkingHours.Possible.time(draft.opens()).orElseThrow(),
            WorkingHours.Possible.time(draft.closes()).orElseThrow(),
            draft.days(),
            draft.version());
    if (!offices.change(wanted)) {
      throw new ChangedMeanwhile();
    }
    audit.record(
        new AuditEntry(
            "people.office.changed",
            caller.name(),
            now.name(),
            null,
            Map.of("zone", wanted.zone() == null ? "" : wanted.zone().getId())));
    outbox.record(new OfficeCalendarChanged(id));
  }
}
