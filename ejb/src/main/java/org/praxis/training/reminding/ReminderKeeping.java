package org.praxis.training.reminding;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.people.calendar.Calendars;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.reminding.store.ReminderPlans;
import org.praxis.training.reminding.store.ReminderPlans.Kept;
import org.praxis.training.reminding.view.ReminderPlanView;
import org.praxis.training.reminding.view.ReminderPreview;

/** When people are reminded of what is assigned to them: looked at first, and then set. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class ReminderKeeping {
  private static final int LOOKED_BACK = 30;

  @Inject ReminderPlans plans;
  @Inject Calendars calendars;
  @Inject People people;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What is set; before anything is, what is proposed. */
  public ReminderPlanView plan() {
    return plans
        .current()
        .map(
            kept ->
                new ReminderPlanView(
                    kept.edition(), kept.plan(), people.chip(kept.setBy()), kept.setAt()))
        .orElseGet(() -> new ReminderPlanView(0, ReminderDraft.USUAL, null, null));
  }

  /**
   * What it would have come to in the last {@value #LOOKED_BACK} days; changes nothing. Nobody is
   * reminded by what is not on.
   */
  public ReminderPreview preview(@NotNull @Valid ReminderDraft draft) {
    draft.check();
    if (!draft.on()) {
      return ReminderPreview.nobody(LOOKED_BACK);
    }
    return plans.preview(draft, LOOKED_BACK, calendars.company().zone().getId(), clock.instant());
  }

  /**
   * @param edition that was shown
   * @throws ChangedMeanwhile where somebody has set another since
   */
  public void set(@NotNull @Valid ReminderDraft draft, int edition) {
    draft.check();
    Instant now = clock.instant();
    Optional<Kept> before = plans.current();
    if (before.map(Kept::edition).orElse(0) != edition) {
      throw new ChangedMeanwhile();
    }
    Instant since = before.map(Kept::since).orElse(null);
    Kept next =
        new Kept(
            edition + 1,
            draft,
            draft.on() ? Optional.ofNullable(since).orElse(now) : null,
            me.id(),
            now);
    if (!plans.add(next)) {
      throw new ChangedMeanwhile();
    }
    audit.record(
        new AuditEntry(
                "training.reminders.set",
                caller.name(),
                null,
                null,
                Map.of("edition", "" + (edition + 1)))
            .changing(before.map(kept -> facts(kept.plan())).orElse(Map.of()), facts(draft)));
  }

  private static Map<String, String> facts(ReminderDraft plan) {
    return AuditEntry.facts(
        "on", plan.on(),
        "before", plan.before(),
        "after", plan.after(),
        "everyDays", plan.everyDays(),
        "most", plan.most(),
        "escalateAfter", plan.escalateAfter());
  }
}
