package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.moderation.event.CaseTakenBack;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Check;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.store.Standings;
import org.praxis.people.Role;
import org.praxis.platform.Missing;
import org.praxis.platform.outbox.Outbox;

/**
 * Reads a contribution before anybody else does: it may be published at once, or it waits for a
 * moderator.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Screening {
  @Inject CharterStore charters;
  @Inject Cases cases;
  @Inject Standings standings;
  @Inject Moderators moderators;
  @Inject Sanctions sanctions;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * What is held has an open case when this returns; what is not counts as published.
   *
   * @throws Silenced while its author may not write there
   * @throws SlowedDown until it is time again
   */
  public Finding screen(Draft draft) {
    sanctions.expectToWrite(draft);
    Finding finding = look(draft);
    if (finding.held()) {
      hold(draft, finding);
    } else if (!draft.edit()) {
      standings.count(draft.space(), draft.author(), CaseState.APPROVED);
    }
    return finding;
  }

  /**
   * What screening would find if this were sent now: the same checks, of which nothing is kept. It
   * names the clauses and not their words, so that nobody reads the list out by asking.
   */
  public Finding foresee(Draft draft) {
    return new Finding(
        look(draft).reasons().stream().map(HoldReason::forAuthor).distinct().toList());
  }

  private Finding look(Draft draft) {
    Charter charter =
        charters
            .withTerms(draft.space())
            .orElseThrow(() -> new Missing("moderation.charter.missing"));
    AuthorStanding author =
        standings
            .of(draft.space(), draft.author())
            .withTrust(moderators.trusts(draft.author(), draft.space()));
    return new Finding(
        Check.ALL.stream()
            .flatMap(check -> check.screen(draft, author, charter).stream())
            .toList());
  }

  /**
   * Lets decisions on a content wait until the running transaction ends. Who is about to change the
   * content calls this before reading it: case first, content second is the order in which a
   * decision locks them too.
   */
  public void holdDecisions(UUID content) {
    cases.lockOpen(content);
  }

  /**
   * The author took a content back: nobody has to decide on it any more, where somebody had to. In
   * the transaction in which they do.
   */
  public void takenBack(UUID content) {
    cases
        .lockOpen(content)
        .ifPresent(
            open -> {
              open.takeBack();
              outbox.record(new CaseTakenBack(open.id(), open.space(), clock.instant()));
            });
  }

  private void hold(Draft draft, Finding finding) {
    Instant now = clock.instant();
    Case waiting =
        cases
            .lockOpen(draft.content().id())
            .map(open -> open.resubmit(draft, finding, now))
            .orElseGet(() -> cases.add(new Case(draft, finding, now)));
    outbox.record(new CaseOpened(waiting.id(), waiting.space(), now));
  }
}
