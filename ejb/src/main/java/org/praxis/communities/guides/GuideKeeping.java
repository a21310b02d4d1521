package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.praxis.communities.NoSuchMember;
import org.praxis.communities.guides.event.CoAuthorAdded;
import org.praxis.communities.guides.event.GuideHandedOver;
import org.praxis.communities.guides.model.CoAuthor;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.store.CoAuthors;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** Keeping a guide true: who writes it, who answers for it, and saying that it is still right. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class GuideKeeping {
  @Inject GuideDoor door;
  @Inject CoAuthors coAuthors;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** Somebody who writes the guide has looked at it, and nothing has to change. */
  public void confirm(GuideId id) {
    door.lock(id).writable().guide().confirm(me.id(), clock.instant());
  }

  /**
   * Lets a member write the guide, who is told. For its owner, and those who moderate there.
   *
   * @throws NoSuchMember for whoever does not belong to the community
   */
  public void add(GuideId id, @NotNull PersonId person) {
    Guide guide = door.lock(id).kept().guide();
    guide.expectPublished();
    expectMember(guide, person);
    if (guide.owner().equals(person) || coAuthors.of(guide).contains(person)) {
      return;
    }
    Instant now = clock.instant();
    coAuthors.add(new CoAuthor(guide, person, me.id(), now));
    record("communities.guide.author.added", guide, Map.of(), AuditEntry.facts("author", person));
    if (!person.equals(me.id())) {
      outbox.record(new CoAuthorAdded(id, person, me.id(), now));
    }
  }

  /** From now on they propose changes like others; what they wrote stays theirs. */
  public void remove(GuideId id, @NotNull PersonId person) {
    Guide guide = door.lock(id).kept().guide();
    coAuthors.remove(guide, person);
    record("communities.guide.author.removed", guide, AuditEntry.facts("author", person), Map.of());
  }

  /**
   * Says who answers for it and how long it counts as right. Whoever had it before stays a
   * co-author.
   *
   * @throws NoSuchMember for an owner who does not belong to the community
   */
  public void keep(GuideId id, @NotNull @Valid KeepingDraft draft) {
    Guide guide = door.lock(id).kept().guide();
    PersonId before = guide.owner();
    Instant now = clock.instant();
    if (!before.equals(draft.owner())) {
      guide.expectPublished();
      expectMember(guide, draft.owner());
    }
    Map<String, String> was = facts(guide);
    guide.keep(draft.owner(), draft.reviewDays(), draft.version(), now);
    record("communities.guide.kept", guide, was, facts(guide));
    if (!before.equals(draft.owner())) {
      coAuthors.remove(guide, draft.owner());
      coAuthors.add(new CoAuthor(guide, before, me.id(), now));
      outbox.record(new GuideHandedOver(id, now));
      if (!draft.owner().equals(me.id())) {
        outbox.record(new CoAuthorAdded(id, draft.owner(), me.id(), now));
      }
    }
  }

  private static Map<String, String> facts(Guide guide) {
    return AuditEntry.facts("owner", guide.owner(), "reviewDays", guide.reviewDays());
  }

  private void record(String action, Guide guide, Map<String, String> was, Map<String, String> is) {
    audit.record(
        new AuditEntry(action, caller.name(), guide.id().toString(), null, Map.of())
            .in(guide.community().slug())
            .changing(was, is));
  }

  private void expectMember(Guide guide, PersonId person) {
    if (!coAuthors.isMember(guide.community(), person)) {
      throw new NoSuchMember();
    }
  }
}
