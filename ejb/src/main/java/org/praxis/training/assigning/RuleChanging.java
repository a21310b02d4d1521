package org.praxis.training.assigning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceHold;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.assigning.job.ChangeJob;
import org.praxis.training.assigning.model.AssignRule;
import org.praxis.training.assigning.model.Days;
import org.praxis.training.assigning.model.RuleChange;
import org.praxis.training.assigning.store.AssignRules;
import org.praxis.training.assigning.store.Candidates;
import org.praxis.training.model.Track;

/**
 * Making, changing and ending the rules by which tracks are assigned. A change is planned, then
 * looked at, then saved, and can be undone. Each is done at once where few are concerned; with
 * many, a job goes on after the first part.
 */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN, Role.TRAINER})
public class RuleChanging {
  @Inject AssignRules rules;
  @Inject AssignAccess access;
  @Inject AudienceHold audiences;
  @Inject Candidates candidates;
  @Inject ChangeSteps steps;
  @Inject Event<ChangeJob.Requested> requested;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Finds out what a new rule would do. Nothing changes by it.
   *
   * @throws InvalidInput where the rule is for nobody, lacks a part, or wants a day that is over
   */
  public RuleChangeId plan(@NotNull @Valid AssignmentDraft draft) {
    check(draft, null);
    Track track = access.track(draft.track());
    return planned(new RuleChange(track, draft, me.id(), clock.instant()));
  }

  /**
   * Finds out what another wording of a rule would do.
   *
   * @param number which of the rule's changes was shown
   * @throws InvalidInput as of a new one; a day that it said before may be over since
   * @throws ChangedMeanwhile when the rule has changed since
   */
  public RuleChangeId plan(
      AssignRuleId id, @NotNull Integer number, @NotNull @Valid AssignmentDraft draft) {
    AssignRule rule = mine(id, number);
    if (!rule.track().slug().equals(draft.track())) {
      throw new InvalidInput("track", "training.assign.otherTrack");
    }
    check(draft, rule.draft());
    return planned(new RuleChange(rule, draft, me.id(), clock.instant()));
  }

  /** Finds out what the end of a rule would do. */
  public RuleChangeId planEnd(AssignRuleId id, @NotNull Integer number) {
    return planned(new RuleChange(mine(id, number), null, me.id(), clock.instant()));
  }

  private void check(AssignmentDraft draft, AssignmentDraft earlier) {
    draft.check();
    ZoneId here = candidates.zone(me.id()).orElse(ZoneOffset.UTC);
    if (draft.isOverSince(earlier, Days.of(clock.instant(), here))) {
      throw new InvalidInput("due.on", "training.assign.dayOver");
    }
    if (draft.audience() != null) {
      audiences.hold(draft.audience());
    }
    if (candidates.keys(draft.people().stream().map(PersonId::value).toList()).size()
        < draft.people().size()) {
      throw new InvalidInput("people", "training.assign.unknownPeople");
    }
  }

  private RuleChangeId planned(RuleChange change) {
    rules.add(change);
    change.expects(candidates.count(change.terms()));
    work(change);
    return change.id();
  }

  /**
   * From now on the rule says so, and people follow.
   *
   * @throws ChangeNotReady while it is not known what it would do
   * @throws ChangedMeanwhile when it was saved already, or the rule has changed since
   */
  public AssignRuleId save(RuleChangeId id) {
    RuleChange change = lock(id);
    if (change.draft().audience() != null && change.kind() != ChangeKind.END) {
      audiences.hold(change.draft().audience());
    }
    change.save(me.id(), clock.instant());
    rules.write(change);
    work(change);
    record("training.assign.saved", change);
    return change.rule().id();
  }

  /**
   * Puts back what a change did, and the rule with it. What learners have begun, done or been
   * granted since stays, and is told apart.
   *
   * @throws ChangeNotReady while it is being done
   * @throws ChangedMeanwhile when the rule has been changed after it, or it is undone already
   */
  public void undo(RuleChangeId id) {
    RuleChange change = lock(id);
    AssignmentDraft earlier = change.earlierDraft();
    if (earlier != null && earlier.audience() != null) {
      audiences.hold(earlier.audience());
    }
    change.undo(me.id(), clock.instant());
    rules.flush();
    work(change);
    record("training.assign.undone", change);
  }

  private void work(RuleChange change) {
    boolean more = steps.step(change);
    while (more && change.expected() <= Settling.PART) {
      more = steps.step(change);
    }
    if (more) {
      requested.fire(new ChangeJob.Requested(change.key()));
    }
  }

  // The change first and then the rule, as the job does; so that none waits for the other.
  private RuleChange lock(RuleChangeId id) {
    RuleChange change =
        rules
            .lock(id)
            .filter(found -> access.mayAssign(found.track()))
            .orElseThrow(NoSuchChange::new);
    if (change.rule() != null) {
      rules.lock(change.rule().id()).orElseThrow(NoSuchRule::new);
      if (!change.stage().isWorking() && rules.isUnderWay(change.rule())) {
        throw new ChangeNotReady();
      }
    }
    return change;
  }

  private AssignRule mine(AssignRuleId id, int number) {
    AssignRule rule =
        rules
            .find(id)
            .filter(found -> access.mayAssign(found.track()))
            .orElseThrow(NoSuchRule::new);
    if (rule.isEnded()) {
      throw new NoSuchRule();
    }
    ChangedMeanwhile.check(number, rule.number());
    return rule;
  }

  private void record(String action, RuleChange change) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            change.rule().id().toString(),
            null,
            AuditEntry.facts(
                "track",
                change.track().slug(),
                "change",
                change.id(),
                "kind",
                change.kind(),
                "number",
                change.rule().number())));
  }
}
