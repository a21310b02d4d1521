package org.praxis.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Reports;
import org.praxis.moderation.view.ContentSummary;
import org.praxis.moderation.view.OwnReport;
import org.praxis.people.CurrentPerson;
import org.praxis.platform.content.ContentRef;

/** Shows reporters what they said and what became of it; of the text, what they read today. */
@ApplicationScoped
class OwnReports {
  @Inject @Any Instance<ReportableSource> sources;
  @Inject Appeals appeals;
  @Inject Moderators moderators;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** In a fixed number of statements, however many they are. */
  List<OwnReport> of(List<Reports.Row> rows) {
    Map<ContentRef, ContentSummary> shown =
        shown(rows.stream().map(Reports.Row::content).distinct().toList());
    Map<ReportId, Appeal> asked = appeals.of(rows.stream().map(Reports.Row::id).toList());
    Map<SpaceId, String> places =
        moderators.namesTo(me.id(), rows.stream().map(Reports.Row::space).distinct().toList());
    Instant now = clock.instant();
    return rows.stream()
        .map(
            row ->
                view(
                    row,
                    shown.get(row.content()),
                    places.get(row.space()),
                    asked.get(row.id()),
                    now))
        .toList();
  }

  /** Of these texts, those that whoever asks reads. */
  Map<ContentRef, ContentSummary> shown(List<ContentRef> texts) {
    return sources.stream()
        .flatMap(source -> source.readable(texts).values().stream())
        .collect(Collectors.toMap(ContentSummary::content, Function.identity()));
  }

  boolean isRead(ContentRef text) {
    return !shown(List.of(text)).isEmpty();
  }

  private static OwnReport view(
      Reports.Row row, ContentSummary text, String place, Appeal asked, Instant now) {
    Instant until =
        row.outcome() == ReportOutcome.DISMISSED
            ? row.answeredAt().plus(Decision.APPEALABLE)
            : null;
    return new OwnReport(
        row.id(),
        row.content(),
        text == null ? null : text.title(),
        place,
        row.clause(),
        row.clauseKind(),
        row.clauseText(),
        row.clause() == null ? null : row.policy(),
        row.clause() == null ? null : row.edition(),
        row.note(),
        row.at(),
        row.outcome(),
        row.why(),
        row.answeredAt(),
        until,
        until != null && asked == null && text != null && now.isBefore(until),
        asked == null ? null : Appealing.view(asked));
  }
}
