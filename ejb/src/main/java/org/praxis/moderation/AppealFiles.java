package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Claim;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Acknowledgements;
import org.praxis.moderation.store.CharterStore;
import org.praxis.moderation.store.Standings;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.DismissedReport;
import org.praxis.moderation.view.PoliciesView;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Missing;
import org.praxis.platform.content.ContentRef;

/** Shows appeals to those who answer them. */
@ApplicationScoped
class AppealFiles {
  @Inject Standings standings;
  @Inject Acknowledgements acknowledgements;
  @Inject CharterStore charters;
  @Inject Contents contents;
  @Inject Arrangements arrangements;
  @Inject Moderators moderators;
  @Inject Masks masks;
  @Inject Claims claims;
  @Inject ReportUpholding upholding;
  @Inject People people;
  @Inject Clock clock;

  /** In a fixed number of statements, however many they are. */
  List<AppealItem> items(List<Appeal> waiting) {
    Instant now = clock.instant();
    List<Case> decided = waiting.stream().map(one -> one.decision().decided()).toList();
    Map<CaseId, ContentSummary> summaries = contents.ofCases(decided);
    Map<PersonId, PersonChip> chips =
        people.chips(
            waiting.stream()
                .flatMap(
                    one ->
                        Stream.concat(
                            Stream.of(one.appellant()), one.claim(now).map(Claim::holder).stream()))
                .toList());
    Map<CaseId, Mask> over = masks.over(decided);
    return waiting.stream()
        .map(
            one ->
                new AppealItem(
                    one.id(),
                    summaries.get(one.decision().decided().id()),
                    over.get(one.decision().decided().id()).over(chips.get(one.appellant())),
                    one.decision().verdict(),
                    one.decision().at(),
                    one.filedAt(),
                    one.dueAt(),
                    isLate(one, now),
                    one.claim(now).map(claim -> claims.view(claim, chips)).orElse(null)))
        .toList();
  }

  AppealFile file(Appeal asked) {
    Decision decision = asked.decision();
    Case c = decision.decided();
    OptionalInt read =
        asked.report().isPresent()
            ? upholding.published(c.content().id())
            : OptionalInt.of(c.revision());
    CaseContent content = contents.content(c, read.orElse(c.revision()));
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.of(asked.appellant(), c.author(), asked.decider(), asked.judge())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    Mask mask = masks.of(c);
    return new AppealFile(
        asked.id(),
        asked.version(),
        mask.over(asked.report().isPresent() ? content.unchanged() : content),
        mask.over(chips.get(asked.appellant())),
        mask.over(chips.get(c.author())),
        standings.of(c.space(), c.author()),
        moderators.mine().reasons(c),
        mask.over(
            Statements.view(decision, chips.get(asked.decider()))
                .along(mask.over(arrangements.route(decision))),
            chips.get(c.author())),
        decision.edition(),
        acknowledgements
            .since(decision.policy().at(c.space()), c.author(), decision.edition(), c.submittedAt())
            .orElse(null),
        asked.reasons(),
        asked
            .report()
            .map(report -> dismissed(report, read, mask.over(chips.get(report.reporter()))))
            .orElse(null),
        asked.filedAt(),
        asked.dueAt(),
        isLate(asked, clock.instant()),
        asked.claim(clock.instant()).map(claims::view).orElse(null),
        asked.outcome().orElse(null),
        asked.answer(),
        asked.judge() == null ? null : chips.get(asked.judge()),
        asked.answeredAt());
  }

  /** Whether others read what it is about. */
  boolean isRead(Appeal asked) {
    return upholding.published(content(asked).id()).isPresent();
  }

  private DismissedReport dismissed(Report report, OptionalInt read, PersonChip reporter) {
    PoliciesView inForce =
        charters
            .policies(report.reported().space())
            .orElseThrow(() -> new Missing("moderation.charter.missing"))
            .view();
    return new DismissedReport(
        CaseReview.view(report, reporter),
        inForce.charter(),
        inForce.guidelines(),
        read.isPresent() ? read.getAsInt() : null);
  }

  private static boolean isLate(Appeal asked, Instant now) {
    return asked.outcome().isEmpty() && now.isAfter(asked.dueAt());
  }

  private static ContentRef content(Appeal asked) {
    return asked.decision().decided().content();
  }
}
