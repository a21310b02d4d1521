package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.view.AppealView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/** Asking another moderator whether a decision against oneself stands: once, within 20 days. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Appealing {
  @Inject Decisions decisions;
  @Inject Appeals appeals;
  @Inject Moderators moderators;
  @Inject Clocks clocks;
  @Inject Receivers receivers;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @param decision the case that was decided
   * @throws NoSuchStatement where nothing was decided against whoever asks
   * @throws AlreadyAppealed the second time
   * @throws AppealTooLate after the 20 days
   */
  public AppealView appeal(@NotNull CaseId decision, @NotNull @Valid AppealDraft draft) {
    Decision against =
        decisions
            .lock(decision)
            .filter(one -> one.isAgainst(me.id()))
            .orElseThrow(NoSuchStatement::new);
    Appeal asked =
        against.appeal(
            me.id(),
            new Markup(draft.reasons()).source(),
            clocks.of(against.decided().space()),
            clock.instant());
    appeals.add(asked);
    record(asked);
    outbox.record(new QueueChanged(decision, against.decided().space(), asked.filedAt()));
    return view(asked);
  }

  // That they asked, and not what they wrote.
  private void record(Appeal asked) {
    Case c = asked.decision().decided();
    audit.record(
        new AuditEntry(
                "moderation.appeal.filed",
                receivers.uid(asked.appellant()).orElseGet(asked.appellant()::toString),
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "verdict",
                    asked.decision().verdict(),
                    "kind",
                    c.content().kind(),
                    "content",
                    c.content().id(),
                    "author",
                    c.author()))
            .in(moderators.slug(c.space())));
  }

  static AppealView view(Appeal asked) {
    return new AppealView(
        asked.id(),
        asked.reasons(),
        asked.filedAt(),
        asked.dueAt(),
        asked.outcome().orElse(null),
        asked.answer(),
        asked.answeredAt());
  }
}
