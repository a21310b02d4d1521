package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.praxis.communities.guides.event.ChangeProposed;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.OpenGuide;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.GuideAttachments;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.EditView;
import org.praxis.communities.store.Contributions;
import org.praxis.moderation.Charters;
import org.praxis.moderation.Sanctions;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

/**
 * Proposing a change to a guide, for every member. It is read by those who write the guide; others
 * see it once it is taken and has passed screening.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class ChangeProposing {
  @Inject GuideDoor door;
  @Inject GuideViews views;
  @Inject Proposals proposals;
  @Inject Revisions revisions;
  @Inject GuideAttachments attachments;
  @Inject Contributions contributions;
  @Inject Charters charters;
  @Inject Sanctions sanctions;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /** The guide as it reads now, for whoever would change it. */
  public EditView begin(GuideId id) {
    OpenGuide open = proposable(id);
    Guide guide = open.guide();
    return new EditView(
        views.header(open), guide.title(), guide.text().source(), guide.revision(), false);
  }

  /** The same change sent twice is one. */
  public ProposalId propose(GuideId id, @NotNull @Valid ProposalDraft draft) {
    OpenGuide open = proposable(id);
    Guide guide = open.guide();
    charters.expectAcknowledged(guide.community().space(), me.id());
    sanctions.expectToWrite(guide.community().space(), true);
    check(guide, draft);
    contributions.lockWriting(me.id());
    Instant now = clock.instant();
    ProposedChange change = new ProposedChange(guide, draft, me.id(), now);
    Optional<ProposedChange> same = proposals.same(guide, me.id(), change.title(), change.text());
    if (same.isPresent()) {
      return same.get().id();
    }
    proposals.add(change);
    attachments.belong(change);
    outbox.record(new ChangeProposed(change.id(), guide.id(), me.id(), now));
    return change.id();
  }

  /**
   * Sends it anew: while it waits, or after it came back.
   *
   * @param version of the proposal that was shown
   */
  public void revise(ProposalId id, @NotNull @Valid ProposalDraft draft, @NotNull Long version) {
    GuideDoor.Change change = door.lockChange(id);
    Guide guide = change.open().guide();
    change.open().place().writable();
    sanctions.expectToWrite(guide.community().space(), false);
    check(guide, draft);
    Instant now = clock.instant();
    change.proposed().revise(draft, version, me.id(), now);
    attachments.belong(change.proposed());
    outbox.record(new ChangeProposed(id, guide.id(), me.id(), now));
  }

  public void withdraw(ProposalId id) {
    door.lockChange(id).proposed().withdraw(me.id(), clock.instant());
  }

  private OpenGuide proposable(GuideId id) {
    OpenGuide open = door.open(id);
    open.place().writable();
    open.guide().expectPublished();
    return open;
  }

  private void check(Guide guide, ProposalDraft draft) {
    if (draft.revision() < 1 || draft.revision() > guide.revision()) {
      throw new InvalidInput("revision", "communities.guide.revision.missing");
    }
    Revisions.Wording base = revisions.wording(guide, draft.revision());
    if (base.title().equals(Markup.line(draft.title()))
        && base.text().equals(new Markup(draft.text()).source())) {
      throw new NothingChanged();
    }
  }
}
