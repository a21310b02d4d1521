package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Acknowledgements;
import org.praxis.moderation.store.Cases;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.store.SanctionStore;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ClauseView;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.StatementLine;
import org.praxis.moderation.view.StatementView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentRef;

/**
 * Statements of reasons: what was decided on a contribution, by which clause, on which facts, and
 * what its author can do about it. Who decided is a role to them.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Statements {
  @Inject Cases cases;
  @Inject Decisions decisions;
  @Inject SanctionStore sanctions;
  @Inject Acknowledgements acknowledgements;
  @Inject Contents contents;
  @Inject Arrangements arrangements;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Decisions on contents of the one who asks, newest first; those of others are left out. */
  public Map<ContentRef, List<DecisionView>> onMine(Collection<ContentRef> contents) {
    List<UUID> ids = contents.stream().map(ContentRef::id).toList();
    return cases.decisions(me.id(), ids).stream()
        .collect(
            Collectors.groupingBy(
                Cases.DecisionRow::content,
                Collectors.mapping(row -> view(row, null), Collectors.toList())));
  }

  /** Whatever was decided against whoever asks, the latest first. */
  public Page<StatementLine> mine(PageRequest page) {
    List<Decision> found = decisions.against(me.id(), page);
    Map<ContentRef, ContentSummary> about =
        contents.toAuthor(found.stream().map(one -> one.decided().content()).distinct().toList());
    return new Page<>(
        found.stream().map(one -> line(one, about.get(one.decided().content()))).toList(),
        page,
        decisions.countAgainst(me.id()));
  }

  /**
   * One of them, by its case, or by the text: then the last one on that.
   *
   * @throws NoSuchStatement where nothing was decided against whoever asks
   */
  public StatementView one(UUID caseOrContent) {
    PersonId author = me.id();
    Decision decision = decisions.against(author, caseOrContent).orElseThrow(NoSuchStatement::new);
    Case c = decision.decided();
    Instant now = clock.instant();
    CaseContent content = contents.content(c.content(), c.revision());
    return new StatementView(
        c.id(),
        contents.toAuthor(List.of(c.content())).get(c.content()),
        content.html(),
        decision.verdict(),
        arrangements.route(decision),
        decision.at(),
        moderators.decidedAs(decision.by(), c.space()),
        decision.clauseAsRead(),
        decision.policy(),
        decision.edition(),
        acknowledgements
            .since(decision.policy().at(c.space()), author, decision.edition(), c.submittedAt())
            .orElse(null),
        decision.message(),
        decision.comments(),
        decision.edit().map(edit -> edit.changes(content)).orElse(List.of()),
        HoldReason.rules(c.reasons()),
        HoldReason.isReported(c.reasons()),
        decision.stands(),
        decision.appealUntil(),
        ReasonsToTell.isAppealable(decision, now),
        decision.appeal().map(Appealing::view).orElse(null),
        sanctions.restingOn(decision).stream()
            .map(resting -> Sanctions.view(resting, null, null, now))
            .toList());
  }

  private static StatementLine line(Decision decision, ContentSummary about) {
    return new StatementLine(
        decision.decided().id(),
        about,
        decision.verdict(),
        decision.clause(),
        decision.policy(),
        decision.at(),
        decision.appealUntil(),
        decision.appeal().isPresent(),
        decision.appeal().flatMap(Appeal::outcome).orElse(null));
  }

  static DecisionView view(Decision decision, PersonChip by) {
    ClauseView clause = decision.clauseAsRead();
    return new DecisionView(
        decision.decided().id(),
        decision.verdict(),
        decision.clause(),
        clause == null ? null : clause.kind(),
        clause == null ? null : clause.text(),
        clause == null ? null : decision.policy(),
        clause == null ? null : decision.edition(),
        decision.message(),
        decision.comments(),
        decision.edit().orElse(null),
        null,
        null,
        by,
        decision.at(),
        decision.found().orElse(null));
  }

  static DecisionView view(Cases.DecisionRow row, PersonChip by) {
    return new DecisionView(
        row.caseId(),
        row.verdict(),
        row.clause(),
        row.clauseKind(),
        row.clauseText(),
        row.clause() == null ? null : row.policy(),
        row.clause() == null ? null : row.edition(),
        row.message(),
        PassageComment.of(row.comments()),
        row.edit(),
        null,
        null,
        by,
        row.at(),
        row.appeal());
  }
}
