package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import org.praxis.moderation.event.QueueChanged;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Decision;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.store.Reports;
import org.praxis.moderation.view.OwnReport;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Asking another moderator whether it is right that what one reported stays: once for each report,
 * within 20 days. No record of it names who did, as there is none of reports (docs/adr/0040).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class ReportAppealing {
  @Inject Reports reports;
  @Inject Decisions decisions;
  @Inject Appeals appeals;
  @Inject OwnReports own;
  @Inject Clocks clocks;
  @Inject CurrentPerson me;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /** One of their reports, and what they made of its answer. */
  public OwnReport one(@NotNull ReportId id) {
    return own.of(List.of(row(id))).get(0);
  }

  /**
   * @throws NoSuchReport where they have made none that is called so
   * @throws NotAppealable where nobody has decided that the text stays, or somebody has found since
   *     that it does not
   * @throws AlreadyAppealed the second time
   * @throws AppealTooLate after the 20 days
   * @throws TextOutOfSight where they do not read the text any more
   */
  public OwnReport appeal(@NotNull ReportId id, @NotNull @Valid AppealDraft draft) {
    Reports.Row row = row(id);
    Decision kept = decisions.lockKept(row.caseId()).orElseThrow(NotAppealable::new);
    // Read only now, as whoever answers another's appeal may have answered the report with it.
    Report dismissed = reports.find(id);
    Case c = kept.decided();
    Appeal asked =
        kept.appeal(
            dismissed, new Markup(draft.reasons()).source(), clocks.of(c.space()), clock.instant());
    if (!own.isRead(c.content())) {
      throw new TextOutOfSight(kept.appealUntil());
    }
    appeals.add(asked);
    outbox.record(new QueueChanged(c.id(), c.space(), asked.filedAt()));
    return one(id);
  }

  private Reports.Row row(ReportId id) {
    return reports.one(me.id(), id).orElseThrow(NoSuchReport::new);
  }
}
