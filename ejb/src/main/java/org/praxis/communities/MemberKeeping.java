package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.praxis.communities.event.JoiningAnswered;
import org.praxis.communities.event.MemberAdded;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.JoinRequest;
import org.praxis.communities.model.Membership;
import org.praxis.communities.model.Place;
import org.praxis.communities.store.JoinRequests;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.view.MemberRow;
import org.praxis.communities.view.RequestRow;
import org.praxis.communities.view.RequestsWaiting;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.Succession;
import org.praxis.people.duty.Duties;
import org.praxis.people.duty.DutyKind;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** Who belongs to a community: seeing it, and for those who look after it, deciding it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MemberKeeping {
  @Inject Admission admission;
  @Inject Memberships memberships;
  @Inject JoinRequests requests;
  @Inject Succession succession;
  @Inject Duties duties;
  @Inject People people;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

  /**
   * Those who look after it first.
   *
   * @param only null for all
   */
  public Page<MemberRow> members(String slug, CommunityRole only, PageRequest page) {
    Community community = admission.place(slug).readable().community();
    Page<Memberships.Facts> found = memberships.page(community.id(), only, page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(Memberships.Facts::person).toList());
    return found.map(
        facts ->
            new MemberRow(
                chips.get(facts.person()), facts.role(), facts.since(), facts.byAudience()));
  }

  /** Who asked to belong, the longest first. */
  public Page<RequestRow> requests(String slug, PageRequest page) {
    Community community = admission.place(slug).moderated().community();
    Page<JoinRequests.Facts> found = requests.open(community.id(), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(JoinRequests.Facts::person).toList());
    return found.map(
        facts -> new RequestRow(facts.id(), chips.get(facts.person()), facts.note(), facts.at()));
  }

  /**
   * The communities that the reader looks after, as owner or moderator, in which colleagues wait to
   * be let in; who waits longest first.
   */
  public Page<RequestsWaiting> waiting(PageRequest page) {
    return requests.waiting(me.id(), page);
  }

  /**
   * @throws RequestAnswered when it does not wait any more
   */
  public void admit(String slug, RequestId id) {
    Community community = admission.place(slug).moderated().community();
    JoinRequest request = request(community, id);
    Instant now = clock.instant();
    request.admit(me.id(), now);
    memberships.join(community, request.person(), now);
    outbox.record(new JoiningAnswered(community.id(), request.person(), true, me.id(), now));
    audit.record(entry("communities.member.admitted", community, request.person()));
  }

  /**
   * @throws RequestAnswered when it does not wait any more
   */
  public void decline(String slug, RequestId id, @NotNull @Valid JoinNote why) {
    Community community = admission.place(slug).moderated().community();
    JoinRequest request = request(community, id);
    Instant now = clock.instant();
    request.decline(me.id(), why.text(), now);
    outbox.record(new JoiningAnswered(community.id(), request.person(), false, me.id(), now));
    audit.record(
        entry("communities.member.declined", community, request.person()).because(why.text()));
  }

  private JoinRequest request(Community community, RequestId id) {
    return requests.lock(community, id).orElseThrow(RequestAnswered::new);
  }

  /** Makes a colleague a member, who is told; what they had asked is answered with it. */
  public void add(String slug, @NotNull PersonId person) {
    Place place = admission.place(slug).moderated();
    if (!succession.isHere(person)) {
      throw new InvalidInput("person", "communities.member.nobody");
    }
    Community community = place.community();
    if (memberships.lock(community, person).isPresent()) {
      return;
    }
    Instant now = clock.instant();
    requests.lockOpen(community, person).ifPresent(request -> request.admit(me.id(), now));
    memberships.join(community, person, now);
    outbox.record(new MemberAdded(community.id(), person, me.id(), now));
    audit.record(entry("communities.member.added", community, person));
  }

  /**
   * Ends a membership. Who looks after the community is first made a member like others.
   *
   * @throws FollowsAudience for whom an audience made a member
   */
  public void remove(String slug, PersonId person) {
    Community community = admission.place(slug).moderated().community();
    Membership membership = membership(community, person);
    membership.expectFree();
    if (membership.isByAudience()) {
      throw new FollowsAudience();
    }
    memberships.remove(membership);
    audit.record(entry("communities.member.removed", community, person));
  }

  /** Makes a member a moderator or an expert, or a member like others again. */
  public void become(String slug, PersonId person, @NotNull CommunityRole role) {
    Community community = admission.place(slug).owned().community();
    Membership membership = membership(community, person);
    UUID before = membership.seat().orElse(null);
    CommunityRole was = membership.role();
    if (!membership.become(role)) {
      return;
    }
    if (before != null) {
      duties.end(DutyKind.COMMUNITY_MODERATOR, before);
    }
    membership.seat().ifPresent(seat -> duties.begin(DutyKind.COMMUNITY_MODERATOR, seat, person));
    audit.record(
        entry("communities.member.role", community, person)
            .changing(AuditEntry.facts("role", was), AuditEntry.facts("role", role)));
  }

  private Membership membership(Community community, PersonId person) {
    return memberships.lock(community, person).orElseThrow(NoSuchMember::new);
  }

  private AuditEntry entry(String action, Community community, PersonId person) {
    return new AuditEntry(
            action, caller.name(), community.slug(), null, Map.of("person", person.toString()))
        .in(community.slug());
  }
}
