package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.moderation.event.CaseTakenBack;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.rules.RefusedByRule;
import org.praxis.moderation.rules.RuleBook;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleHit;
import org.praxis.moderation.rules.model.PlaceRules;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.Standings;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.outbox.Outbox;

/**
 * Reads a contribution before anybody else does: it may be published at once, to be read afterwards
 * perhaps, or it waits for a moderator.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Screening {
  // A guide is put right by whoever reads it, and a sentence of "I applied this" not removed.
  private static final Set<ContentKind> REMOVABLE =
      EnumSet.of(ContentKind.TOPIC, ContentKind.REPLY);

  @Inject RuleBook book;
  @Inject Cases cases;
  @Inject Standings standings;
  @Inject Moderators moderators;
  @Inject AudienceMembers members;
  @Inject ReportAnswering answering;
  @Inject Sanctions sanctions;
  @Inject Clocks clocks;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * What is held has an open case when this returns; what is not counts as published.
   *
   * @throws RefusedByRule when a rule keeps it out as it is
   * @throws org.praxis.moderation.guidelines.GuidelinesNotAcknowledged while its author owes that
   * @throws Silenced while its author may not write there
   * @throws SlowedDown until it is time again
   */
  public Finding screen(Draft draft) {
    sanctions.expectToWrite(draft);
    Looked looked = look(draft);
    if (!looked.with(RuleEffect.REFUSE).isEmpty()) {
      throw RefusedByRule.of(looked.with(RuleEffect.REFUSE));
    }
    Finding finding = looked.finding();
    if (finding.held()) {
      hold(draft, finding);
    } else {
      published(draft, looked.with(RuleEffect.AFTER));
    }
    return finding;
  }

  private void published(Draft draft, List<HoldReason> afterwards) {
    Optional<Case> open =
        draft.edit() ? cases.lockReported(draft.content().id()) : Optional.empty();
    open.ifPresent(c -> c.rewritten(draft.revision()));
    if (!draft.edit()) {
      standings.count(draft.space(), draft.author(), CaseState.APPROVED);
    }
    if (open.isEmpty() && !afterwards.isEmpty() && REMOVABLE.contains(draft.content().kind())) {
      Instant now = clock.instant();
      Case read = cases.add(Case.afterwards(draft, afterwards, clocks.of(draft.space()), now));
      outbox.record(new CaseOpened(read.id(), read.space(), now));
    }
  }

  /** What screening would find if this were sent now: the same rules, of which nothing is kept. */
  public Foresight foresee(Draft draft) {
    Looked looked = look(draft);
    return new Foresight(
        inTheirWords(looked.with(RuleEffect.REFUSE)),
        looked.finding().reasons().stream().map(HoldReason::forAuthor).distinct().toList(),
        inTheirWords(looked.with(RuleEffect.HINT)));
  }

  private static List<HoldReason> inTheirWords(List<HoldReason> reasons) {
    return reasons.stream().map(HoldReason::inTheirWords).distinct().toList();
  }

  private record Looked(List<RuleHit> hits, boolean revised) {
    List<HoldReason> with(RuleEffect effect) {
      return hits.stream().filter(hit -> hit.effect() == effect).map(RuleHit::reason).toList();
    }

    // What was held or returned once goes through a moderator's hands again: a revision never
    // publishes itself.
    Finding finding() {
      return new Finding(
          Stream.concat(
                  with(RuleEffect.HOLD).stream(),
                  revised ? Stream.of(HoldReason.revised()) : Stream.empty())
              .toList());
    }
  }

  private Looked look(Draft draft) {
    PlaceRules rules = book.of(draft.space());
    AuthorStanding author =
        standings
            .of(draft.space(), draft.author())
            .withTrust(moderators.trusts(draft.author(), draft.space()));
    Set<AudienceId> belongs = members.among(rules.audiences(), draft.author());
    return new Looked(rules.screen(draft.text(), author, belongs), draft.revised());
  }

  /**
   * Lets decisions on a content, and reports of it, wait until the running transaction ends. Who is
   * about to change the content calls this before reading it: case first, content second is the
   * order in which a decision locks them too.
   */
  public void holdDecisions(UUID content) {
    cases.holdReports(content);
    cases.lockOpen(List.of(content));
  }

  /**
   * The author took a content back: nobody has to decide on it any more, where somebody had to. In
   * the transaction in which they do.
   */
  public void takenBack(UUID content) {
    Instant now = clock.instant();
    for (Case open : cases.lockOpen(List.of(content))) {
      open.takeBack();
      if (open.isPublished()) {
        answering.takenBack(open, now);
      }
      outbox.record(new CaseTakenBack(open.id(), open.space(), now));
    }
  }

  private void hold(Draft draft, Finding finding) {
    Instant now = clock.instant();
    SpaceClock runs = clocks.of(draft.space());
    Case waiting =
        cases
            .lockHeld(draft.content().id())
            .map(open -> open.resubmit(draft, finding, runs, now))
            .orElseGet(() -> cases.add(new Case(draft, finding, runs, now)));
    outbox.record(new CaseOpened(waiting.id(), waiting.space(), now));
  }
}
