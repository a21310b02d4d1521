package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.Standings;

/**
 * What follows when a decision turns out not to stand, in the transaction in which that is said:
 * everything is as if it had been approved, or never removed, and no sanction rests on it any more.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Reversing {
  @Inject Cases cases;
  @Inject Effects effects;
  @Inject Standings standings;
  @Inject Sanctions sanctions;
  @Inject Corrections corrections;
  @Inject Arrangements arrangements;
  @Inject ReportAnswering answering;
  @Inject Instance<Reinstating> owners;

  /**
   * @param appeal that was right
   * @return whether it is so now; not where its author, or a moderator, has gone on since
   */
  boolean reverse(Appeal appeal, Instant now) {
    Decision overturned = appeal.decision();
    boolean read =
        switch (overturned.verdict()) {
          case REMOVE -> restore(appeal, now);
          case EDIT -> takeBack(overturned.decided(), now);
          case LOCK, MOVE, SPLIT -> putBack(appeal, now);
          default -> reinstate(overturned, now);
        };
    sanctions.fallWith(overturned, appeal.judge(), appeal.answer(), now);
    return read;
  }

  // The case says so, and those who reported it learn it, as when a moderator restores it.
  private boolean restore(Appeal appeal, Instant now) {
    Decision overturned = appeal.decision();
    Case c = cases.lock(overturned.decided().id()).orElseThrow();
    if (c.state() == CaseState.REMOVED) {
      c.restore(overturned, appeal.judge(), now);
      effects.take(c, appeal.id(), now);
    }
    return c.state() == CaseState.RESTORED;
  }

  private boolean putBack(Appeal appeal, Instant now) {
    Decision overturned = appeal.decision();
    boolean back = arrangements.takeBack(overturned, appeal.judge(), now);
    if (back && overturned.decided().isPublished()) {
      answering.putBack(overturned.decided(), now);
    }
    return back;
  }

  private boolean takeBack(Case c, Instant now) {
    // Before the text, as a report does.
    cases.holdReports(c.content().id());
    Optional<Case> reported = cases.lockReported(c.content().id());
    boolean read = corrections.takeBack(c, now);
    if (read) {
      // The moderator's revision is the one after that which was decided on; this is the next.
      reported.ifPresent(open -> open.rewritten(c.revision() + 2));
    }
    return read;
  }

  private boolean reinstate(Decision overturned, Instant now) {
    Case c = overturned.decided();
    boolean read =
        owners.stream()
            .filter(owner -> owner.owns(c.content().kind()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("nobody puts back " + c.content()))
            .reinstate(c.content(), c.revision(), now);
    // After the text, as a decision does: the two never wait for each other crosswise.
    standings.takeBack(c.space(), c.author(), CaseState.after(overturned.verdict(), false));
    if (read && !c.isEdit()) {
      standings.count(c.space(), c.author(), CaseState.APPROVED);
    }
    return read;
  }
}
