package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.MovingCases;
import org.praxis.moderation.view.ClaimView;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.EscalationView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;

/**
 * Where a moderator stands who acts on a case: it is locked for them, and they learn by name who
 * stands there already.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Bar {
  @Inject Cases cases;
  @Inject MovingCases moving;
  @Inject Moderators moderators;
  @Inject Impartiality impartiality;
  @Inject Superiors superiors;
  @Inject Claims claims;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * The case, with others who would change it waiting.
   *
   * @throws NoSuchCase where they do not moderate, too
   */
  Case lock(CaseId id) {
    return cases.lock(id).filter(this::isTheirs).orElseThrow(NoSuchCase::new);
  }

  /**
   * Whether the one who asks moderates where it stands. That somebody reported what they wrote
   * themselves is for others to know.
   */
  boolean isTheirs(Case c) {
    return isTheirs(new MovingCases.Stand(c.space(), c.isPublished(), c.author()));
  }

  private boolean isTheirs(MovingCases.Stand stand) {
    return moderators.mine().covers(stand.space())
        && !(stand.published() && stand.author().equals(me.id()));
  }

  /**
   * The same before anything is locked: others wait for nobody whose case it is not.
   *
   * @throws NoSuchCase where it is not
   */
  void expectTheirs(CaseId id) {
    if (moving.stand(id).filter(this::isTheirs).isEmpty()) {
      throw new NoSuchCase();
    }
  }

  /**
   * The same, for one who would decide.
   *
   * @throws AlreadyDecided when somebody has, also where they can still undo it
   * @throws CaseClaimed when another moderator has it
   * @throws TooClose where the company keeps them and the author apart
   */
  Case lockFree(CaseId id) {
    return expectFree(lockApart(id));
  }

  /**
   * The same, for one who would restore what was removed, which was decided once; where it had been
   * handed up, above them.
   */
  Case lockRemoved(CaseId id) {
    Case removed = lockApart(id);
    if (!removed.isRestorable()) {
      return expectFree(removed);
    }
    expectNotPast(removed);
    return removed;
  }

  private Case lockApart(CaseId id) {
    Case theirs = lock(id);
    impartiality.expectApart(theirs.author());
    return theirs;
  }

  private Case expectFree(Case free) {
    decision(free)
        .ifPresent(
            first -> {
              throw new AlreadyDecided(first.by().name(), first.at());
            });
    claims
        .others(free.claim(clock.instant()))
        .ifPresent(
            other -> {
              throw new CaseClaimed(people.chip(other.holder()).name(), other.until());
            });
    expectNotPast(free);
    return free;
  }

  // What nobody handed up costs no question who stands above.
  private void expectNotPast(Case c) {
    if (c.urgency().isHandedUp()) {
      c.urgency().expectOpenTo(me.id(), superiors.mine(c.space()));
    }
  }

  /** Whether it was handed up, past whoever asks. */
  boolean isPastMe(Case c) {
    try {
      expectNotPast(c);
      return false;
    } catch (HandedUp past) {
      return true;
    }
  }

  /** What was decided, whether or not it has taken effect. */
  Optional<DecisionView> decision(Case c) {
    if (c.pending().isPresent()) {
      return c.pending()
          .map(
              taken ->
                  new DecisionView(
                      c.id(),
                      taken.verdict(),
                      taken.clause(),
                      taken.clauseKind(),
                      taken.clauseText(),
                      taken.clause() == null ? null : taken.policy(),
                      taken.clause() == null ? null : taken.edition(),
                      taken.message(),
                      PassageComment.of(taken.comments()),
                      taken.edit(),
                      // Of a place that others who moderate here may not know.
                      taken.by().equals(me.id()) ? taken.to() : null,
                      null,
                      people.chip(taken.by()),
                      taken.at(),
                      null));
    }
    return cases.decision(c.id()).map(row -> Statements.view(row, people.chip(row.by())));
  }

  Optional<ClaimView> view(Case c, Instant now) {
    return c.claim(now).map(claims::view);
  }

  Optional<EscalationView> escalation(Case c) {
    return c.urgency()
        .escalated()
        .map(
            up ->
                new EscalationView(
                    up.to(),
                    up.at(),
                    up.isByHand() ? people.chip(up.by()) : null,
                    up.because(),
                    c.waits() && isPastMe(c)));
  }
}
