package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.praxis.moderation.event.CaseOpened;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Clause;
import org.praxis.moderation.model.Policies;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.store.Reports;
import org.praxis.moderation.view.OwnReport;
import org.praxis.moderation.view.PoliciesView;
import org.praxis.moderation.view.ReportForm;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Missing;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Telling moderators of what is published and goes against a charter. The text stays where it is
 * until they decide; its author and other members do not learn who reported it, or that anybody did
 * (docs/adr/0030).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Reporting {
  /** How much one member reports within an hour. */
  static final int MOST = 20;

  private static final Duration HOUR = Duration.ofHours(1);

  @Inject @Any Instance<ReportableSource> sources;
  @Inject OwnReports own;
  @Inject Cases cases;
  @Inject Reports reports;
  @Inject CharterStore charters;
  @Inject Clocks clocks;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Reports a text, or says otherwise what one has said of it while nobody has decided. The first
   * report opens a case, others join it.
   *
   * @throws NoSuchText where they do not read it, or it is not published
   * @throws OwnText to its author
   * @throws ReportAnswered when moderators have left these very words as they are, or locked their
   *     topic
   * @throws TooManyReports of more than {@value #MOST} texts within an hour
   */
  public OwnReport report(UUID content, @NotNull @Valid ReportDraft draft) {
    reports.holdReporter(me.id());
    cases.holdReports(content);
    Optional<Case> open = cases.lockReported(content);
    Reportable text = readable(content, source -> source.hold(content));
    Policies inForce = policies(text.space());
    Optional<Clause> clause = inForce.clause(draft.policy(), draft.clause());
    Instant now = clock.instant();
    List<Report> said = open.map(reports::of).orElse(List.of());
    Optional<Report> before =
        said.stream().filter(report -> report.reporter().equals(me.id())).findFirst();
    if (before.isEmpty()) {
      expectNews(text, now);
    }
    Markup note = new Markup(draft.note().strip());
    SpaceClock runs = clocks.of(text.space());
    Case reported = open.orElseGet(() -> cases.add(new Case(text, runs, now)));
    reported.reported();
    before.ifPresentOrElse(
        report -> report.say(clause, inForce.charter(), note, now),
        () -> reports.add(new Report(reported, me.id(), clause, inForce.charter(), note, now)));
    rank(reported, text.reach(), runs);
    outbox.record(
        open.isEmpty()
            ? new CaseOpened(reported.id(), reported.space(), now)
            : new QueueChanged(reported.id(), reported.space(), now));
    return mine(content).orElseThrow();
  }

  private void expectNews(Reportable text, Instant now) {
    reports
        .last(me.id(), text.content().id())
        .filter(last -> last.outcome().isAnswered())
        .filter(last -> last.revision() >= text.revision())
        .ifPresent(
            last -> {
              throw new ReportAnswered(last.outcome());
            });
    if (reports.countSince(me.id(), now.minus(HOUR)) >= MOST) {
      throw new TooManyReports(MOST);
    }
  }

  private void rank(Case reported, long reach, SpaceClock runs) {
    List<Report> all = reports.of(reported);
    reported.rank(all, reports.accuracy(all.stream().map(Report::reporter).toList()), reach, runs);
  }

  /**
   * What one is about to report, with the clauses that one may name.
   *
   * @throws NoSuchText as {@link #report}
   * @throws OwnText as {@link #report}
   */
  public ReportForm form(UUID content) {
    Reportable text = readable(content, source -> source.find(content));
    PoliciesView inForce = policies(text.space()).view();
    return new ReportForm(
        text.content(),
        own.shown(List.of(text.content())).get(text.content()),
        inForce.charter(),
        inForce.guidelines(),
        mine(content).orElse(null));
  }

  /** Of these texts, those that the one who asks reports and on which nobody has decided. */
  public Set<UUID> among(Collection<UUID> texts) {
    return reports.waiting(me.id(), texts);
  }

  /** What they last said of a text, and what became of it. */
  public Optional<OwnReport> mine(UUID content) {
    return reports.last(me.id(), content).map(row -> own.of(List.of(row)).get(0));
  }

  /** All that they reported, the latest first. */
  public Page<OwnReport> mine(PageRequest page) {
    return new Page<>(own.of(reports.by(me.id(), page)), page, reports.countBy(me.id()));
  }

  private Reportable readable(UUID content, Function<ReportableSource, Optional<Reportable>> by) {
    Reportable text =
        sources.stream().map(by).flatMap(Optional::stream).findFirst().orElseThrow(NoSuchText::new);
    if (text.author().equals(me.id())) {
      throw new OwnText();
    }
    return text;
  }

  private Policies policies(SpaceId space) {
    return charters.policies(space).orElseThrow(() -> new Missing("moderation.charter.missing"));
  }
}
