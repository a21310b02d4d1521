package org.praxis.people.hold;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.hold.model.LegalHold;
import org.praxis.people.hold.store.HoldStore;
import org.praxis.people.hold.view.KeptLine;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;

/** Handing out what was deleted while it was held. That somebody had it is in the audit log. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class HoldExporting {
  @Inject HoldStore holds;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;

  /**
   * Begins an export.
   *
   * @return of whom or what it is, for {@link #after}
   * @throws NoSuchHold when it is lifted, too, and to whom it is about
   */
  public UUID begin(HoldId id) {
    LegalHold hold =
        holds
            .find(id)
            .filter(found -> found.liftedAt() == null && !found.isAbout(me.id()))
            .orElseThrow(NoSuchHold::new);
    audit.record(
        new AuditEntry(
            "people.hold.exported", caller.name(), hold.seal(), null, AuditEntry.facts()));
    return hold.subject();
  }

  /** The next copies, some at a time, so that no export is in memory as a whole. */
  public List<KeptLine> after(UUID subject, long key) {
    return holds.keptAfter(subject, key);
  }
}
