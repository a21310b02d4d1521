package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.praxis.communities.guides.event.ChangeAnswered;
import org.praxis.communities.guides.event.ChangeCommented;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.GuideRevision;
import org.praxis.communities.guides.model.ProposalComment;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.moderation.Sanctions;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Merge;
import org.praxis.platform.outbox.Outbox;

/** Answering a proposed change, for those who write the guide. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class ChangeReview {
  @Inject GuideDoor door;
  @Inject Proposals proposals;
  @Inject Revisions revisions;
  @Inject GuidePublication publication;
  @Inject Sanctions sanctions;
  @Inject Guidelines guidelines;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * Takes the change into the guide, in the name of whoever proposed it. Where the guide has moved
   * on since, the two are brought together line by line.
   *
   * @throws InvalidInput of a text that was sent although the two go together by themselves
   * @throws ChangesCollide when that needs somebody to choose, and no text was sent
   * @throws ChangedMeanwhile when the proposal is another than the one that was read, or a text was
   *     sent that was written against another revision
   */
  public GuideSent accept(ProposalId id, @NotNull @Valid Acceptance acceptance) {
    GuideDoor.Change change = door.lockChange(id);
    Guide guide = change.open().writable().guide();
    ProposedChange proposed = change.proposed();
    guidelines.expectAcknowledged(me.id());
    Instant now = clock.instant();
    proposed.accept(acceptance.version(), me.id(), now);
    GuideSent sent = publication.submit(taken(guide, proposed, acceptance, now));
    answered(proposed, now);
    return sent;
  }

  private GuideRevision taken(
      Guide guide, ProposedChange proposed, Acceptance acceptance, Instant now) {
    Revisions.Wording base = revisions.wording(guide, proposed.base());
    String title = guide.titleWith(base.title(), proposed.title());
    Merge merge = guide.mergedWith(base.text(), proposed.text());
    if (Markup.isVisible(acceptance.text())) {
      ChangedMeanwhile.check(acceptance.revision(), guide.revision());
      // It would stand in the proposer's name, who never wrote it.
      if (merge.clean()) {
        throw new InvalidInput("text", "communities.guide.accept.clean");
      }
      return new GuideRevision(
          proposed,
          Markup.isVisible(acceptance.title()) ? Markup.line(acceptance.title()) : title,
          new Markup(acceptance.text()).source(),
          me.id(),
          now);
    }
    if (!merge.clean()) {
      throw new ChangesCollide();
    }
    return new GuideRevision(proposed, title, merge.text(), me.id(), now);
  }

  /** Back to whoever proposed it, who can send it anew. */
  public void giveBack(ProposalId id, @NotNull @Valid ProposalAnswer answer) {
    ProposedChange proposed = writable(id);
    Instant now = clock.instant();
    proposed.giveBack(Markup.line(answer.text()), answer.version(), me.id(), now);
    answered(proposed, now);
  }

  public void reject(ProposalId id, @NotNull @Valid ProposalAnswer answer) {
    ProposedChange proposed = writable(id);
    Instant now = clock.instant();
    proposed.reject(Markup.line(answer.text()), answer.version(), me.id(), now);
    answered(proposed, now);
  }

  /** A word on it, by whoever proposed it or one of those who write the guide. */
  public void comment(ProposalId id, @NotNull @Valid CommentDraft draft) {
    GuideDoor.Change change = door.change(id);
    sanctions.expectToWrite(change.open().place().writable().community().space(), true);
    ProposedChange proposed = change.proposed();
    Instant now = clock.instant();
    proposals.add(new ProposalComment(proposed, new Markup(draft.text()), me.id(), now));
    outbox.record(
        new ChangeCommented(id, proposed.guide().id(), proposed.proposer(), me.id(), now));
  }

  private ProposedChange writable(ProposalId id) {
    GuideDoor.Change change = door.lockChange(id);
    change.open().writable();
    return change.proposed();
  }

  private void answered(ProposedChange proposed, Instant now) {
    outbox.record(
        new ChangeAnswered(
            proposed.id(),
            proposed.guide().id(),
            proposed.proposer(),
            proposed.state(),
            me.id(),
            now));
  }
}
