package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Claim;
import org.praxis.moderation.model.Escalation;
import org.praxis.moderation.model.Grounds;
import org.praxis.moderation.model.PendingDecision;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.store.Queue;
import org.praxis.moderation.store.Reports;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.CaseReport;
import org.praxis.moderation.view.CaseView;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.NamedCase;
import org.praxis.moderation.view.PoliciesView;
import org.praxis.moderation.view.QueueItem;
import org.praxis.moderation.view.ReportedText;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Missing;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.outbox.Outbox;

/**
 * The moderators' queue: reading a case and deciding it. Whoever does not moderate its place has no
 * such case.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class CaseReview {
  /** For how long a decision can be undone. */
  public static final Duration UNDOABLE = Duration.ofSeconds(10);

  @Inject Cases cases;
  @Inject Queue queue;
  @Inject Reports reports;
  @Inject Bar bar;
  @Inject Effects effects;
  @Inject Messages messages;
  @Inject Corrections corrections;
  @Inject Arrangements arrangements;
  @Inject CharterStore charters;
  @Inject Standings standings;
  @Inject Clocks clocks;
  @Inject Contents contents;
  @Inject Masks masks;
  @Inject Claims claims;
  @Inject People people;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** Cases that wait for this moderator, in the order in which they are to be decided. */
  public Page<QueueItem> queue(PageRequest page) {
    return queue(QueueFilter.ALL, page);
  }

  /** Those of them that the filter names. */
  public Page<QueueItem> queue(@NotNull @Valid QueueFilter filter, PageRequest page) {
    Bench bench = expectModerator();
    Instant now = clock.instant();
    List<Case> waiting = queue.waiting(bench, filter, now, page);
    Map<ContentRef, ContentSummary> summaries =
        contents.summaries(waiting.stream().map(Case::content).toList());
    Map<PersonId, PersonChip> chips =
        people.chips(
            waiting.stream()
                .flatMap(
                    c ->
                        Stream.concat(
                            Stream.of(c.author()), c.claim(now).map(Claim::holder).stream()))
                .toList());
    Map<SpaceId, SpaceClock> running = clocks.of(waiting.stream().map(Case::space).toList());
    Map<CaseId, Mask> over = masks.over(waiting);
    Map<CaseId, Long> counts = reports.counts(waiting.stream().map(Case::id).toList());
    List<QueueItem> items =
        waiting.stream()
            .map(
                c ->
                    new QueueItem(
                        c.id(),
                        c.version(),
                        summaries.get(c.content()),
                        over.get(c.id()).over(chips.get(c.author())),
                        bench.reasons(c),
                        c.submittedAt(),
                        c.claim(now).map(claim -> claims.view(claim, chips)).orElse(null),
                        counts.getOrDefault(c.id(), 0L),
                        running.get(c.space()).view(c.urgency().dueAt(), now),
                        c.urgency().escalated().map(Escalation::to).orElse(null)))
            .toList();
    return new Page<>(items, page, queue.count(bench, filter, now));
  }

  /** Those of these that are this moderator's, decided or not. */
  public List<NamedCase> named(Collection<CaseId> ids) {
    List<Case> found = cases.find(ids).stream().filter(bar::isTheirs).toList();
    Map<CaseId, ContentSummary> summaries = contents.ofCases(found);
    return found.stream()
        .map(c -> new NamedCase(c.id(), c.space(), summaries.get(c.id()).title()))
        .toList();
  }

  /**
   * What is in force in a place in which they moderate.
   *
   * @throws NoSuchCase where they do not
   */
  public PoliciesView policiesOf(SpaceId place) {
    if (!moderators.mine().covers(place)) {
      throw new NoSuchCase();
    }
    return policies(place).view();
  }

  private Bench expectModerator() {
    Bench bench = moderators.mine();
    if (bench.isEmpty()) {
      throw new NotAModerator();
    }
    return bench;
  }

  /** Whether the one who asks moderates anywhere. */
  public boolean isMine() {
    return !moderators.mine().isEmpty();
  }

  /** How many cases wait for this moderator. */
  public long waiting() {
    Bench bench = moderators.mine();
    return bench.isEmpty() ? 0 : queue.count(bench, QueueFilter.ALL, clock.instant());
  }

  /**
   * The case that comes after one in the queue and that no other moderator has, also where that one
   * has been decided meanwhile; after the last, the first of the others.
   */
  public Optional<CaseId> after(CaseId id, @NotNull @Valid QueueFilter filter) {
    Bench bench = moderators.mine();
    Instant now = clock.instant();
    return queue
        .after(id, bench, filter, now)
        .or(() -> queue.first(bench, filter, now).filter(first -> !first.equals(id)));
  }

  /** The one that comes before it; none before the first. */
  public Optional<CaseId> before(CaseId id, @NotNull @Valid QueueFilter filter) {
    return queue.before(id, moderators.mine(), filter, clock.instant());
  }

  /**
   * The case by which a text was removed, where it may be restored.
   *
   * @throws NoSuchCase where none was
   */
  public CaseId removalOf(UUID content) {
    return cases.removal(content).filter(bar::isTheirs).map(Case::id).orElseThrow(NoSuchCase::new);
  }

  public CaseView open(CaseId id) {
    Case c = cases.find(id).filter(bar::isTheirs).orElseThrow(NoSuchCase::new);
    Instant now = clock.instant();
    List<Cases.DecisionRow> rows = cases.decisions(c);
    List<Report> said = c.isPublished() ? reports.of(c) : List.of();
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(
                    Stream.of(c.author()),
                    rows.stream().map(Cases.DecisionRow::by),
                    said.stream().map(Report::reporter))
                .flatMap(Function.identity())
                .toList());
    Mask mask = masks.of(c);
    DecisionView decision =
        bar.decision(c)
            .map(made -> made.along(mask.over(arrangements.route(made, c))))
            .orElse(null);
    PoliciesView inForce = policies(c.space()).view();
    PersonChip author = chips.get(c.author());
    CaseContent content = contents.content(c, c.revision());
    return new CaseView(
        c.id(),
        c.version(),
        c.state(),
        mask.over(c.isPublished() ? content.unchanged() : content),
        mask.over(author),
        standings.of(c.space(), c.author()),
        moderators.mine().reasons(c),
        c.submittedAt(),
        inForce.charter(),
        inForce.guidelines(),
        rows.stream()
            .filter(row -> !row.caseId().equals(id) || row.verdict() != decision.verdict())
            .map(row -> mask.over(Statements.view(row, chips.get(row.by())), author))
            .toList(),
        decision == null || c.pending().isPresent() ? decision : mask.over(decision, author),
        c.pending().map(PendingDecision::effectAt).orElse(null),
        bar.view(c, now).orElse(null),
        c.isPublished() ? reported(c, said, mask, chips) : null,
        c.waits() ? clocks.of(c.space()).view(c.urgency().dueAt(), now) : null,
        bar.escalation(c).orElse(null),
        c.waits() && !me.is(Role.MODERATOR));
  }

  private ReportedText reported(
      Case c, List<Report> said, Mask mask, Map<PersonId, PersonChip> chips) {
    return new ReportedText(
        said.stream().map(report -> view(report, mask.over(chips.get(report.reporter())))).toList(),
        c.isRestorable() && !bar.isPastMe(c));
  }

  static CaseReport view(Report report, PersonChip reporter) {
    return new CaseReport(
        reporter,
        report.clause(),
        report.clauseKind(),
        report.clauseText(),
        report.clause() == null ? null : report.policy(),
        report.clause() == null ? null : report.edition(),
        report.note(),
        report.at());
  }

  /**
   * Decides the case. The row is locked while its state and version are compared, so of several
   * moderators exactly one decides; the others learn who did. It takes effect when it can no longer
   * be undone; until then its author and everybody else see nothing of it.
   *
   * @return the decision as the author will read it
   * @throws CaseClaimed when another moderator has the case
   * @throws OtherKindOfCase when that is no answer to what the case asks
   */
  public DecisionView decide(CaseId id, @NotNull @Valid Ruling ruling) {
    if (ruling.atOnce()) {
      bar.expectTheirs(id);
      arrangements.hold(id, ruling);
    }
    Case c = ruling.verdict() == Verdict.RESTORE ? bar.lockRemoved(id) : bar.lockFree(id);
    Instant now = clock.instant();
    Policies inForce = policies(c.space());
    c.decide(
        ruling.verdict(),
        Grounds.of(
            corrections.ready(messages.filled(arrangements.ready(ruling, c), c, inForce), c),
            inForce),
        me.id(),
        ruling.version(),
        now,
        ruling.atOnce() ? Duration.ZERO : UNDOABLE);
    if (ruling.atOnce()) {
      effects.take(c, now);
    } else {
      outbox.record(new QueueChanged(id, c.space(), now));
    }
    return bar.decision(c).orElseThrow();
  }

  /**
   * What is in force in all places.
   *
   * @return without a charter; empty while the company has no guidelines
   */
  public Optional<PoliciesView> policiesOfAll() {
    expectModerator();
    return charters
        .of(Guidelines.COMPANY)
        .map(guidelines -> new PoliciesView(null, guidelines.view()));
  }

  private Policies policies(SpaceId space) {
    return charters.policies(space).orElseThrow(() -> new Missing("moderation.charter.missing"));
  }
}
