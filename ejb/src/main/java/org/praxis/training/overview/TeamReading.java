package org.praxis.training.overview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.assigning.AssignmentStatus;
import org.praxis.training.overview.store.TeamStore;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.TeamDuty;
import org.praxis.training.overview.view.TeamMember;
import org.praxis.training.overview.view.TeamView;
import org.praxis.training.overview.view.WaitingCount;

/** What is required of those whom the reader leads, and what waits for the reader's own answer. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TeamReading {
  private static final int APPROVALS = 10;

  @Inject TeamStore store;
  @Inject @Any Instance<TeamApprovals> approvals;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Whether anybody reports to the reader. */
  public boolean isLeading() {
    return store.leads(me.id());
  }

  /**
   * @param reach null is {@link TeamReach#DIRECT}
   * @throws NoTeam where nobody reports to the reader
   */
  public TeamView team(TeamReach reach, PageRequest page) {
    TeamReach wanted = reach == null ? TeamReach.DIRECT : reach;
    if (!isLeading()) {
      throw new NoTeam();
    }
    Instant now = clock.instant();
    TeamStore.Sums sums = store.sums(me.id(), wanted, now);
    List<TeamStore.Member> members =
        store.members(me.id(), wanted, now, page.offset(), page.size());
    List<PersonId> ids = members.stream().map(TeamStore.Member::person).toList();
    Map<PersonId, PersonChip> chips = people.chips(ids);
    Map<PersonId, List<TeamDuty>> duties =
        store.duties(ids, now).stream()
            .collect(
                Collectors.groupingBy(
                    TeamStore.Duty::person,
                    Collectors.mapping(duty -> duty(duty, now), Collectors.toList())));
    List<TeamApprovals.Waiting> waiting =
        approvals.stream().map(source -> source.waiting(me.id(), APPROVALS)).toList();
    List<TeamApproval> first =
        waiting.stream()
            .flatMap(source -> source.first().stream())
            .sorted(Comparator.comparing(TeamApproval::askedAt))
            .limit(APPROVALS)
            .toList();
    return new TeamView(
        wanted,
        sums.people(),
        sums.late(),
        sums.expiring(),
        sums.open(),
        waiting.stream().mapToLong(TeamApprovals.Waiting::count).sum(),
        first,
        new Page<>(members, page, sums.people())
            .map(
                member ->
                    new TeamMember(
                        chips.get(member.person()),
                        member.late(),
                        member.expiring(),
                        member.open(),
                        duties.getOrDefault(member.person(), List.of()))));
  }

  /** How much waits for the reader's own answer, without what there is none of; few statements. */
  public List<WaitingCount> counts() {
    boolean leading = isLeading();
    return approvals.stream()
        .filter(source -> leading || !source.isOfManagersAlone())
        .map(source -> source.count(me.id()))
        .filter(one -> one.count() > 0)
        .sorted(Comparator.comparing(WaitingCount::kind))
        .toList();
  }

  private static TeamDuty duty(TeamStore.Duty duty, Instant now) {
    boolean soon =
        duty.standing() == Standing.OPEN
            && duty.due().isBefore(now.plus(Duration.ofDays(AssignmentStatus.SOON_DAYS)));
    return new TeamDuty(
        duty.assignment(),
        duty.slug(),
        duty.title(),
        duty.standing(),
        duty.begun(),
        soon,
        duty.due(),
        duty.done(),
        duty.expires(),
        duty.reason(),
        duty.exemptUntil());
  }
}
