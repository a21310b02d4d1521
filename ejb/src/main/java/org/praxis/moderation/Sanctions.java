package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.praxis.moderation.event.SanctionChanged;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Sanction;
import org.praxis.moderation.store.SanctionStore;
import org.praxis.moderation.view.SanctionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Receivers;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Rendering;
import org.praxis.platform.outbox.Outbox;

/**
 * What sanctions keep people from, and that nobody is under one without hearing of it. Everything
 * that others will read passes here, so the company's guidelines are held here, too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRED)
public class Sanctions {
  @Inject SanctionStore sanctions;
  @Inject Guidelines guidelines;
  @Inject Moderators moderators;
  @Inject Receivers receivers;
  @Inject Rendering rendering;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Refuses whoever asks to write in a place in which they may not, or not yet.
   *
   * @param news whether it would be a contribution of its own, and no change to one
   * @throws org.praxis.moderation.guidelines.GuidelinesNotAcknowledged while they have not said
   *     that they have read what the company asks them to
   * @throws Silenced while they are muted there, or suspended
   * @throws SlowedDown until it is time again
   */
  public void expectToWrite(SpaceId space, boolean news) {
    guidelines.expectAcknowledged(me.id());
    Instant now = clock.instant();
    sanctions
        .lockHolding(me.id(), space, now)
        .forEach(
            holding -> holding.expectToWrite(news, now, why -> rendering.line(new Markup(why))));
  }

  // What a colleague sends in somebody's name, as an accepted proposal, was written before.
  void expectToWrite(Draft draft) {
    if (draft.author().equals(me.id())) {
      expectToWrite(draft.space(), !draft.edit() && draft.revision() == 1);
    }
  }

  /** The decision does not stand, and so does nothing that rests on it. */
  void fallWith(Decision overturned, PersonId judge, String because, Instant now) {
    for (Sanction resting : sanctions.restingOn(overturned)) {
      if (resting.isActive(now)) {
        resting.lift(judge, because, now);
        tell(resting, true, judge, because, now);
      }
    }
  }

  void tell(Sanction changed, boolean lifted, PersonId by, String why, Instant now) {
    Case c = changed.decision().decided();
    outbox.record(
        new SanctionChanged(
            changed.id(),
            changed.kind(),
            c.id(),
            c.content(),
            changed.space(),
            changed.person(),
            lifted,
            now));
    AuditEntry entry =
        new AuditEntry(
            "moderation.sanction." + (lifted ? "lifted" : "imposed"),
            receivers.uid(by).orElseGet(by::toString),
            changed.person().toString(),
            null,
            AuditEntry.facts(
                "sanction",
                changed.id(),
                "kind",
                changed.kind(),
                "person",
                changed.person(),
                "case",
                c.id(),
                "clause",
                changed.decision().clause(),
                "policy",
                changed.decision().policy(),
                "edition",
                changed.decision().edition(),
                "minutes",
                changed.minutes(),
                "until",
                changed.endsAt()));
    audit.record(entry.in(moderators.slug(c.space())).because(why));
  }

  static SanctionView view(Sanction sanction, String place, PersonChip by, Instant now) {
    return new SanctionView(
        sanction.id(),
        sanction.kind(),
        sanction.decision().decided().id(),
        sanction.kind().isCompanyWide() ? null : place,
        sanction.decision().clauseAsRead(),
        sanction.decision().policy(),
        sanction.decision().edition(),
        sanction.reason(),
        sanction.minutes(),
        by,
        sanction.imposedAt(),
        sanction.endsAt(),
        sanction.isActive(now),
        sanction.liftedAt(),
        sanction.liftedBecause());
  }
}
