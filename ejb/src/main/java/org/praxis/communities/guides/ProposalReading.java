package org.praxis.communities.guides;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.praxis.communities.Admission;
import org.praxis.communities.guides.model.Guide;
import org.praxis.communities.guides.model.ProposedChange;
import org.praxis.communities.guides.store.Proposals;
import org.praxis.communities.guides.store.Revisions;
import org.praxis.communities.guides.view.CommentView;
import org.praxis.communities.guides.view.OwnProposalRow;
import org.praxis.communities.guides.view.ProposalRow;
import org.praxis.communities.guides.view.ProposalView;
import org.praxis.communities.guides.view.ProposalsWaiting;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Merge;
import org.praxis.platform.content.Rendering;

/** Reading what is proposed for a guide: one's own, and all of it for those who write the guide. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class ProposalReading {
  @Inject Admission admission;
  @Inject GuideDoor door;
  @Inject GuideViews views;
  @Inject Proposals proposals;
  @Inject Revisions revisions;
  @Inject Rendering rendering;
  @Inject People people;
  @Inject CurrentPerson me;

  /** What waits first, then the newest. */
  public Page<ProposalRow> of(GuideId id, PageRequest page) {
    Page<Proposals.Facts> found = proposals.of(door.open(id), page);
    Map<PersonId, PersonChip> chips =
        people.chips(found.items().stream().map(Proposals.Facts::proposer).toList());
    return found.map(
        facts ->
            new ProposalRow(
                facts.id(), facts.why(), chips.get(facts.proposer()), facts.state(), facts.at()));
  }

  /** What the reader proposed, whatever became of it; the latest first. */
  public Page<OwnProposalRow> mine(PageRequest page) {
    return proposals.by(admission.reader(), page);
  }

  /**
   * The guides that the reader owns or writes with others for which changes wait to be reviewed;
   * who waits longest first.
   */
  public Page<ProposalsWaiting> waiting(PageRequest page) {
    return proposals.waiting(me.id(), page);
  }

  public ProposalView one(ProposalId id) {
    GuideDoor.Change change = door.change(id);
    ProposedChange proposed = change.proposed();
    Guide guide = change.open().guide();
    Revisions.Wording base = revisions.wording(guide, proposed.base());
    Merge merge = guide.mergedWith(base.text(), proposed.text());
    boolean open = proposed.state() == ProposalState.OPEN;
    List<Proposals.Comment> comments = proposals.comments(proposed);
    Map<PersonId, PersonChip> chips =
        people.chips(
            Stream.concat(
                    Stream.of(proposed.proposer(), proposed.answeredBy()).filter(Objects::nonNull),
                    comments.stream().map(Proposals.Comment::author))
                .toList());
    return new ProposalView(
        id,
        views.header(change.open()),
        chips.get(proposed.proposer()),
        proposed.proposer().equals(me.id()),
        proposed.state(),
        proposed.why(),
        proposed.base(),
        proposed.title(),
        proposed.text(),
        base.title().equals(proposed.title()) ? List.of() : Diff.of(base.title(), proposed.title()),
        Diff.of(base.text(), proposed.text()),
        open ? guide.titleWith(base.title(), proposed.title()) : null,
        open ? merge.text() : null,
        open ? merge.conflicts() : List.of(),
        proposed.submittedAt(),
        proposed.answeredBy() == null ? null : chips.get(proposed.answeredBy()),
        proposed.answeredAt(),
        proposed.answer(),
        comments.stream()
            .map(
                comment ->
                    new CommentView(
                        chips.get(comment.author()),
                        rendering.html(new Markup(comment.text())),
                        comment.at()))
            .toList(),
        proposed.version());
  }
}
