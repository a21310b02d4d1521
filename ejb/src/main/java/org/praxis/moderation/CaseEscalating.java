package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Escalation;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;

/**
 * Handing a case up that one does not want to decide: to the owners of the place, and from them to
 * those who moderate the company. From then on they decide, and moderators of the place do not.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class CaseEscalating {
  @Inject Bar bar;
  @Inject Superiors superiors;
  @Inject Escalations escalations;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @return to whom it went; where the clock took it further up before, it stays there
   * @throws NobodyAbove to whoever moderates the whole company
   * @throws HandedUp where somebody did so before
   * @throws AlreadyDecided where somebody decided
   * @throws CaseClaimed when another moderator has it
   * @throws OwnCase to its author
   */
  public EscalationLevel escalate(CaseId id, @NotNull @Valid EscalationDraft draft) {
    Case c = bar.lockFree(id);
    EscalationLevel mine = superiors.mine(c.space());
    if (mine == EscalationLevel.COMPANY) {
      throw new NobodyAbove();
    }
    EscalationLevel to = mine == null ? superiors.first(c, me.id()) : EscalationLevel.COMPANY;
    Instant now = clock.instant();
    c.handUp(
        Escalation.byHand(
            to, me.id(), new Markup(draft.reason()).source(), now, escalations.next(c, to, now)));
    escalations.happened(c, now);
    return c.urgency().escalated().orElseThrow().to();
  }
}
