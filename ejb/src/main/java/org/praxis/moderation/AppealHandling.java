package org.praxis.moderation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import org.praxis.moderation.event.AppealAnswered;
import org.praxis.moderation.model.Appeal;
import org.praxis.moderation.model.Case;
import org.praxis.moderation.model.Report;
import org.praxis.moderation.store.Appeals;
import org.praxis.moderation.store.Decisions;
import org.praxis.moderation.view.AppealFile;
import org.praxis.moderation.view.AppealItem;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Receivers;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Answering appeals: by another moderator of the place, or of the company, or by an administrator
 * where nobody else would be left. Whoever decided in the first place does not even read what was
 * written against that (docs/adr/0031).
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class AppealHandling {
  @Inject Appeals appeals;
  @Inject Decisions decisions;
  @Inject AppealBar bar;
  @Inject AppealFiles files;
  @Inject Moderators moderators;
  @Inject Reversing reversing;
  @Inject ReportUpholding upholding;
  @Inject Receivers receivers;
  @Inject CurrentPerson me;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Those that wait and that whoever asks may answer, the first due first.
   *
   * @throws NotAModerator to whoever never could
   */
  public Page<AppealItem> waiting(PageRequest page) {
    Bench judges = bar.judges();
    if (judges.isEmpty()) {
      throw new NotAModerator();
    }
    return new Page<>(
        files.items(appeals.waiting(judges, page)), page, appeals.countWaiting(judges));
  }

  /** How many wait that whoever asks may answer. */
  public long waiting() {
    Bench judges = bar.judges();
    return judges.isEmpty() ? 0 : appeals.countWaiting(judges);
  }

  /**
   * @throws NoSuchAppeal to whoever does not moderate there
   * @throws OwnDecision to whoever decided in the first place
   * @throws OwnAppeal to whoever appealed
   * @throws OwnReported to whoever reported the text
   * @throws TooClose where the company keeps them apart from whoever appealed, or the author
   */
  public AppealFile read(AppealId id) {
    return files.file(bar.theirs(appeals.find(id)));
  }

  /**
   * Says whether the decision stands, and why: once, whoever else would at the same moment. Where
   * it does not, everything that it took is put back in the same moment; or what it left is
   * removed, and whoever else asked about the same is answered as well.
   *
   * @throws AlreadyAnswered when another was first
   * @throws AppealClaimed when another has it to themselves
   * @throws NothingToRemove where others do not read any more what is to be removed
   * @throws RewrittenMeanwhile where that reads otherwise by now
   */
  public AppealFile answer(@NotNull AppealId id, @NotNull @Valid AppealRuling ruling) {
    // Whoever appeals against the same waits, or has their appeal answered here.
    decisions.lockAppealed(id);
    Appeal asked = bar.free(appeals.lock(id));
    Instant now = clock.instant();
    asked.answer(
        ruling.outcome(), new Markup(ruling.answer()).source(), me.id(), ruling.version(), now);
    if (ruling.outcome() == AppealOutcome.UPHELD) {
      record(asked, asked.report().isPresent() && files.isRead(asked));
      tell(asked, false, null);
    } else if (asked.report().isEmpty()) {
      boolean back = reversing.reverse(asked, now);
      // What goes back to where it stood takes all with it that was read before.
      asked = appeals.find(id).orElseThrow();
      record(asked, back);
      tell(asked, false, null);
    } else {
      CaseId removal = upholding.uphold(asked, ruling.removal(), now);
      record(asked, false);
      tell(asked, false, removal);
      for (Appeal beside : appeals.lockBeside(asked)) {
        beside.answer(asked, now);
        record(beside, false);
        tell(beside, true, removal);
      }
    }
    return files.file(asked);
  }

  private void tell(Appeal answered, boolean along, CaseId removal) {
    Case c = answered.decision().decided();
    outbox.record(
        new AppealAnswered(
            answered.id(),
            c.id(),
            c.content(),
            c.space(),
            answered.appellant(),
            answered.decider(),
            answered.outcome().orElseThrow(),
            answered.answeredAt(),
            answered.report().map(Report::id).orElse(null),
            along,
            removal));
  }

  // What was locked others read all the while: of that it is said whether it is as it was.
  private void record(Appeal asked, boolean read) {
    Case c = asked.decision().decided();
    audit.record(
        new AuditEntry(
                "moderation.appeal.answered",
                receivers.uid(asked.judge()).orElseGet(asked.judge()::toString),
                c.id().toString(),
                null,
                AuditEntry.facts(
                    "outcome",
                    asked.outcome().orElseThrow(),
                    "verdict",
                    asked.decision().verdict(),
                    "decider",
                    asked.decider(),
                    "author",
                    c.author(),
                    "content",
                    c.content().id(),
                    asked.decision().verdict().arranges() ? "restored" : "published",
                    read))
            .in(moderators.slug(c.space()))
            .changing(before(asked), after(asked, read))
            .because(asked.answer()));
  }

  private static Map<String, String> before(Appeal asked) {
    return asked.outcome().orElseThrow() == AppealOutcome.OVERTURNED
        ? AuditEntry.facts(
            "decision", asked.decision().verdict(), "published", isHeldBack(asked) ? false : null)
        : Map.of();
  }

  private static Map<String, String> after(Appeal asked, boolean read) {
    return asked.outcome().orElseThrow() == AppealOutcome.OVERTURNED
        ? AuditEntry.facts(
            "decision", AppealOutcome.OVERTURNED, "published", isHeldBack(asked) ? read : null)
        : Map.of();
  }

  // Of what others read while the appeal waited, their reading it is no change.
  private static boolean isHeldBack(Appeal asked) {
    return EnumSet.of(Verdict.RETURN, Verdict.REJECT).contains(asked.decision().verdict());
  }
}
