package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.people.Receivers;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/**
 * What follows when a decision takes effect, in that moment's transaction (docs/adr/0002): the text
 * is published or goes back, and everybody concerned will hear.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Effects {
  @Inject Cases cases;
  @Inject Standings standings;
  @Inject Corrections corrections;
  @Inject Arrangements arrangements;
  @Inject ReportAnswering answering;
  @Inject Outbox outbox;
  @Inject AuditLog audit;
  @Inject Contents contents;
  @Inject Receivers receivers;
  @Inject Event<CaseDecided> decided;

  Decision take(Case c, Instant now) {
    return take(c, null, now);
  }

  /**
   * @param onAppeal by which it came to that; null where nobody had appealed
   */
  Decision take(Case c, AppealId onAppeal, Instant now) {
    CaseState before = c.state();
    Decision decision = c.takeEffect(now);
    boolean changes = c.isEdit() && decision.verdict().publishes();
    if (changes) {
      cases
          .lockReported(c.content().id())
          .ifPresent(
              reported -> reported.rewritten(c.revision() + (decision.edit().isPresent() ? 1 : 0)));
    }
    // A report too locks the reported case before the text.
    corrections.make(c, decision, now);
    if (c.isPublished()) {
      answering.decided(c, decision, now);
    }
    CaseDecided event =
        new CaseDecided(
            c.id(),
            c.content(),
            c.space(),
            c.author(),
            c.isPublished(),
            decision.verdict(),
            decision.by(),
            decision.at(),
            onAppeal);
    record(c, before, decision);
    // Others read it where it goes, and nobody hears of it where it was.
    arrangements.make(c, decision);
    decided.fire(event);
    outbox.record(event);
    // A change to what is published is not one more contribution.
    if (!changes) {
      // After the text: whoever replies has the topic when they count.
      standings.count(c.space(), c.author(), c.state());
    }
    return decision;
  }

  // Why it was decided so stands with it; the text that it is about does not.
  private void record(Case c, CaseState before, Decision decision) {
    ContentSummary summary = contents.summaries(List.of(c.content())).get(c.content());
    audit.record(
        new AuditEntry(
                "moderation.case.decided",
                receivers.uid(decision.by()).orElseGet(decision.by()::toString),
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "verdict",
                    decision.verdict(),
                    "clause",
                    decision.clause(),
                    "policy",
                    decision.policy(),
                    "edition",
                    decision.edition(),
                    "kind",
                    c.content().kind(),
                    "content",
                    c.content().id(),
                    "author",
                    c.author(),
                    "comments",
                    decision.comments().isEmpty() ? null : decision.comments().size()))
            .in(summary == null ? null : summary.placeSlug())
            .changing(AuditEntry.facts("state", before), AuditEntry.facts("state", c.state()))
            .because(decision.message()));
  }
}
