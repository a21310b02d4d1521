package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.praxis.communities.event.CommunityChanged;
import org.praxis.communities.model.Community;
import org.praxis.communities.store.JoinRequests;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.view.SettingsView;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.audience.AudienceHold;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceMembers;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** How a community is set up; for its owner. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Settling {
  static final Set<String> READ_AUDIENCES = Set.of(Role.TRAINER, Role.HR, Role.ADMIN);

  @Inject Admission admission;
  @Inject Memberships memberships;
  @Inject JoinRequests requests;
  @Inject AudienceHold audiences;
  @Inject AudienceMembers audienceMembers;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  public SettingsView settings(String slug) {
    Community community = admission.place(slug).owned().community();
    return new SettingsView(
        community.name(),
        community.access(),
        community.audience(),
        community.slowMinutes(),
        community.archivedAt(),
        community.version());
  }

  /**
   * Where an audience is named, all of it belongs from now on, and whoever belonged because an
   * earlier one does and is not in this one leaves. To name or to leave an audience is for those
   * who may read audiences.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  public void settle(String slug, @NotNull @Valid SettingsDraft draft) {
    Community community = admission.lock(slug).owned().community();
    AudienceId before = community.audience();
    boolean moves = !Objects.equals(before, draft.audience());
    if (moves && READ_AUDIENCES.stream().noneMatch(me::is)) {
      throw new InvalidInput("audience", "communities.settings.audience.notYours");
    }
    Map<String, String> was = facts(community);
    community.settle(draft, draft.version());
    if (moves) {
      follow(community, draft.audience());
    }
    outbox.record(new CommunityChanged(community.id()));
    record("communities.settings.changed", community, was);
  }

  private void follow(Community community, AudienceId audience) {
    if (audience == null) {
      memberships.keepWithoutAudience(community.id());
      return;
    }
    audiences.hold(audience);
    Set<PersonId> people = audienceMembers.of(audience);
    memberships.leaveAudience(
        community.id(),
        memberships.byAudience(community.id()).stream()
            .filter(person -> !people.contains(person))
            .collect(Collectors.toSet()));
    Instant now = clock.instant();
    memberships.joinAudience(community.id(), audience, people, now);
    requests.endOfMembers(community.id(), now);
  }

  /** From now on it is read and not written in; what waits for a decision is still decided. */
  public void archive(String slug) {
    Community community = admission.lock(slug).owned().community();
    Map<String, String> was = facts(community);
    community.archive(clock.instant());
    record("communities.archived", community, was);
  }

  public void restore(String slug) {
    Community community = admission.lock(slug).owned().community();
    Map<String, String> was = facts(community);
    community.restore();
    record("communities.restored", community, was);
  }

  private static Map<String, String> facts(Community community) {
    return AuditEntry.facts(
        "name",
        community.name(),
        "access",
        community.access(),
        "audience",
        community.audience(),
        "slow",
        community.slowMinutes(),
        "archived",
        community.archivedAt());
  }

  private void record(String action, Community community, Map<String, String> was) {
    audit.record(
        new AuditEntry(action, caller.name(), community.slug(), null, Map.of())
            .in(community.slug())
            .changing(was, facts(community)));
  }
}
