package org.praxis.people.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.praxis.people.Offices;
import org.praxis.people.PersonId;
import org.praxis.people.audience.event.AudienceJoined;
import org.praxis.people.audience.event.AudienceLeft;
import org.praxis.people.audience.model.Audience;
import org.praxis.people.audience.store.Audiences;
import org.praxis.people.audience.store.Membership;
import org.praxis.platform.outbox.Outbox;

/**
 * Lets membership follow rules and directory. Called by Praxis itself, on nobody's behalf: after
 * the directory was read, after a rule was changed, and now and then, since days since the first
 * day change by themselves.
 */
@ApplicationScoped
public class Evaluation {
  private static final Logger LOG = Logger.getLogger(Evaluation.class);
  private static final Duration FRESH = Duration.ofHours(6);

  @Inject Audiences audiences;
  @Inject Membership membership;
  @Inject RuleSubjects subjects;
  @Inject Outbox outbox;
  @Inject Offices offices;
  @Inject Clock clock;

  /** Every audience, each in a transaction of its own. */
  public void evaluateAll() {
    each(id -> audiences.alone(id, this::update));
  }

  /**
   * Those that nobody has evaluated since the day began, nor since a run with the directory changed
   * something, nor for hours, for people arrive without a run too. None that somebody evaluates
   * now, on any node, and none while a run changes people: half of those who move together would be
   * seen to have moved.
   */
  public void evaluateStale() {
    Instant hoursAgo = clock.instant().minus(FRESH);
    Instant midnight = today().atStartOfDay(offices.zone(null)).toInstant();
    Instant then = hoursAgo.isAfter(midnight) ? hoursAgo : midnight;
    each(id -> audiences.aloneIfStale(id, then, this::update));
  }

  /** Lets one person's membership follow in every audience, each in a transaction of its own. */
  public void evaluate(PersonId person) {
    for (AudienceId id : audiences.all()) {
      audiences.alone(id, audience -> tell(audience, moves(audience, person)));
    }
  }

  /** Within the transaction of the change. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void evaluate(AudienceId id) {
    audiences.flush();
    audiences.lock(id).ifPresent(this::update);
  }

  /** The day by which days since the first day are counted. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), offices.zone(null));
  }

  private void update(Audience audience) {
    tell(audience, moves(audience, null));
  }

  // A rule about what is gone says something that nobody meant; who is here stays until it is
  // mended,
  // or the directory names that again.
  private Membership.Moves moves(Audience audience, PersonId alone) {
    Rule rule = audience.rule();
    Instant now = clock.instant();
    return subjects.gone(rule).isEmpty()
        ? membership.update(audience.key(), rule, today(), now, alone)
        : membership.keepThoseWhoAreHere(audience.key(), now);
  }

  private void tell(Audience audience, Membership.Moves moves) {
    Instant now = clock.instant();
    outbox.recordAll(
        moves.joined().stream().map(who -> new AudienceJoined(audience.id(), who, now)).toList());
    outbox.recordAll(
        moves.left().stream().map(who -> new AudienceLeft(audience.id(), who, now)).toList());
  }

  private void each(Consumer<AudienceId> act) {
    for (AudienceId id : audiences.all()) {
      try {
        act.accept(id);
      } catch (RuntimeException e) {
        // The next ones are not to wait for somebody to mend this one.
        LOG.errorf(e, "audience %s could not be evaluated", id);
      }
    }
  }
}
