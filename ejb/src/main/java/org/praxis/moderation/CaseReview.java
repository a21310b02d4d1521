package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.praxis.moderation.event.CaseDecided;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Charter;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Grounds;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Missing;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.outbox.Outbox;

/**
 * The moderators' queue: reading a case and deciding it. Whoever does not moderate its place has no
 * such case.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class CaseReview {
  @Inject Cases cases;
  @Inject CharterStore charters;
  @Inject Standings standings;
  @Inject Instance<ContentSource> sources;
  @Inject People people;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Event<CaseDecided> decided;
  @Inject Clock clock;

  /** Cases that wait for this moderator, longest first. */
  public Page<QueueItem> queue(PageRequest page) {
    if (moderators.mine().isEmpty()) {
      throw new NotAModerator();
    }
    List<Case> waiting = cases.waiting(moderators.mine(), page);
    Map<ContentRef, ContentSummary> summaries =
        summaries(waiting.stream().map(Case::content).toList());
    Map<PersonId, PersonChip> authors = people.chips(waiting.stream().map(Case::author).toList());
    List<QueueItem> items =
        waiting.stream()
            .map(
                c ->
                    new QueueItem(
                        c.id(),
                        summaries.get(c.content()),
                        authors.get(c.author()),
                        c.reasons(),
                        c.submittedAt()))
            .toList();
    return new Page<>(items, page, waiting());
  }

  /** Whether the one who asks moderates anywhere. */
  public boolean isMine() {
    return !moderators.mine().isEmpty();
  }

  /** How many cases wait for this moderator. */
  public long waiting() {
    Bench bench = moderators.mine();
    return bench.isEmpty() ? 0 : cases.countWaiting(bench);
  }

  /** The case that has waited longest, if any waits. */
  public Optional<CaseId> next() {
    return cases.longestWaiting(moderators.mine());
  }

  public CaseView open(CaseId id) {
    Case c = cases.find(id).filter(this::isMine).orElseThrow(NoSuchCase::new);
    List<Cases.DecisionRow> rows = cases.decisions(c.content());
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.concat(Stream.of(c.author()), rows.stream().map(Cases.DecisionRow::by))
                .toList());
    Map<Boolean, List<DecisionView>> byThisCase =
        rows.stream()
            .collect(
                Collectors.partitioningBy(
                    row -> row.caseId().equals(id),
                    Collectors.mapping(
                        row -> Statements.view(row, chips.get(row.by())), Collectors.toList())));
    return new CaseView(
        c.id(),
        c.version(),
        c.state(),
        source(c.content()).content(c.content(), c.revision()),
        chips.get(c.author()),
        standings.of(c.space(), c.author()),
        c.reasons(),
        c.submittedAt(),
        charter(c.space()).view(),
        byThisCase.get(false),
        byThisCase.get(true).stream().findFirst().orElse(null));
  }

  /**
   * Decides the case. The row is locked while its state and version are compared, so of several
   * moderators exactly one decides; the others learn who did.
   *
   * @return the decision as the author will read it
   */
  public DecisionView decide(CaseId id, @NotNull @Valid Ruling ruling) {
    Case c = cases.lock(id).filter(this::isMine).orElseThrow(NoSuchCase::new);
    if (c.state() != CaseState.OPEN) {
      DecisionView first = decision(id);
      throw new AlreadyDecided(first.by().name(), first.at());
    }
    Grounds grounds = Grounds.of(ruling, charter(c.space()));
    Decision decision =
        c.decide(ruling.verdict(), grounds, me.id(), ruling.version(), clock.instant());
    // A change to what is published is not one more contribution.
    if (!c.isEdit() || ruling.verdict() != Verdict.APPROVE) {
      standings.count(c.space(), c.author(), c.state());
    }
    record(c, ruling, grounds);
    CaseDecided event =
        new CaseDecided(
            c.id(),
            c.content(),
            c.space(),
            c.author(),
            ruling.verdict(),
            decision.by(),
            decision.at());
    decided.fire(event);
    outbox.record(event);
    return decision(id);
  }

  // Why it was decided so stands with it; the text that it is about does not.
  private void record(Case c, Ruling ruling, Grounds grounds) {
    ContentSummary summary = summaries(List.of(c.content())).get(c.content());
    audit.record(
        new AuditEntry(
                "moderation.case.decided",
                caller.name(),
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "verdict",
                    ruling.verdict(),
                    "clause",
                    ruling.clause(),
                    "edition",
                    grounds.charterEdition(),
                    "kind",
                    c.content().kind(),
                    "content",
                    c.content().id(),
                    "author",
                    c.author()))
            .in(summary == null ? null : summary.placeSlug())
            .changing(
                AuditEntry.facts("state", CaseState.OPEN), AuditEntry.facts("state", c.state()))
            .because(grounds.message()));
  }

  private boolean isMine(Case c) {
    return moderators.mine().covers(c.space());
  }

  private DecisionView decision(CaseId id) {
    Cases.DecisionRow row = cases.decision(id);
    return Statements.view(row, people.chip(row.by()));
  }

  private Charter charter(SpaceId space) {
    return charters.of(space).orElseThrow(() -> new Missing("moderation.charter.missing"));
  }

  private Map<ContentRef, ContentSummary> summaries(Collection<ContentRef> contents) {
    return sources.stream()
        .flatMap(
            source ->
                source
                    .summaries(contents.stream().filter(c -> source.owns(c.kind())).toList())
                    .values()
                    .stream())
        .collect(Collectors.toMap(ContentSummary::content, summary -> summary));
  }

  private ContentSource source(ContentRef content) {
    return sources.stream()
        .filter(source -> source.owns(content.kind()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("nobody shows content of the kind " + content.kind()));
  }
}
