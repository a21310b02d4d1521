package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.MaskStore;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;

/**
 * Looking behind the masks of a case, for a reason that others can read: who it is may be what the
 * decision hangs on. It is for whoever looks alone (docs/adr/0040).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Unmasking {
  @Inject Cases cases;
  @Inject MaskStore store;
  @Inject Masks masks;
  @Inject Bar bar;
  @Inject Appeals appeals;
  @Inject AppealBar appealed;
  @Inject Moderators moderators;
  @Inject Receivers receivers;
  @Inject CurrentPerson me;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /** Of a case of theirs; nothing happens where nothing is masked. */
  public void unmask(@NotNull CaseId id, @NotNull @Valid UnmaskDraft draft) {
    Case c = cases.find(id).filter(bar::isTheirs).orElseThrow(NoSuchCase::new);
    look(c, masks.of(c), draft);
  }

  /** Of the case that an appeal is about which they may answer. */
  public void unmask(@NotNull AppealId id, @NotNull @Valid UnmaskDraft draft) {
    Case c = appealed.theirs(appeals.find(id)).decision().decided();
    look(c, masks.of(c), draft);
  }

  private void look(Case c, Mask mask, UnmaskDraft draft) {
    String why = new Markup(draft.reason()).source();
    if (mask.isOn() && store.unmask(c.id(), me.id(), why, clock.instant())) {
      audit.record(
          new AuditEntry(
                  "moderation.case.unmasked",
                  receivers.uid(me.id()).orElseGet(me.id()::toString),
                  c.id().toString(),
                  null,
                  AuditEntry.facts(
                      "kind",
                      c.content().kind(),
                      "content",
                      c.content().id(),
                      "author",
                      c.author()))
              .in(moderators.slug(c.space()))
              .because(why));
    }
  }
}
