package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.event.CaseEscalated;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Escalation;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.Receivers;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** What follows where a case goes up, by hand or by the clock, in that transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Escalations {
  @Inject Clocks clocks;
  @Inject Contents contents;
  @Inject Receivers receivers;
  @Inject AuditLog audit;
  @Inject Outbox outbox;

  /** When the clock takes it up from there: the time for a first decision once more. */
  Instant next(Case c, EscalationLevel to, Instant now) {
    return to == EscalationLevel.COMPANY
        ? null
        : clocks.of(c.space()).due(now, c.urgency().severe());
  }

  void happened(Case c, Instant now) {
    Escalation up = c.urgency().escalated().orElseThrow();
    ContentSummary summary = contents.summaries(List.of(c.content())).get(c.content());
    audit.record(
        new AuditEntry(
                "moderation.case.escalated",
                up.isByHand() && up.at().equals(now)
                    ? receivers.uid(up.by()).orElseGet(up.by()::toString)
                    : null,
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "to",
                    up.to(),
                    "due",
                    c.urgency().dueAt(),
                    "late",
                    !c.urgency().dueAt().isAfter(now)))
            .in(summary == null ? null : summary.placeSlug())
            .because(up.because()));
    outbox.record(new CaseEscalated(c.id(), c.content(), c.space(), up.to(), now));
    outbox.record(new QueueChanged(c.id(), c.space(), now));
  }
}
