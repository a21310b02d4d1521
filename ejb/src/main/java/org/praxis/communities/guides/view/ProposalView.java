package org.praxis.communities.guides.view;

import java.time.Instant;
import java.util.List;
import org.praxis.communities.guides.ProposalId;
import org.praxis.communities.guides.ProposalState;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Merge;

/**
 * A proposed change, with what it would do to the guide as it reads now.
 *
 * @param base number of the revision that it was written from
 * @param title as it would read, as is {@code text}, in Markdown
 * @param changes from the guide as its proposer had it before them
 * @param merged the guide as it would read with the change, where the two collide with the words of
 *     the guide
 * @param conflicts what the guide and the change say in the same lines; empty once it is answered
 * @param answer why it came back or was not taken; null when it was taken
 * @param version to be sent back with an answer
 */
public record ProposalView(
    ProposalId id,
    GuideHeader guide,
    PersonChip proposer,
    boolean mine,
    ProposalState state,
    String why,
    int base,
    String title,
    String text,
    List<Diff.Part> titleChanges,
    List<Diff.Part> changes,
    String mergedTitle,
    String merged,
    List<Merge.Conflict> conflicts,
    Instant submittedAt,
    PersonChip answeredBy,
    Instant answeredAt,
    String answer,
    List<CommentView> comments,
    long version) {
  public ProposalView {
    titleChanges = List.copyOf(titleChanges);
    changes = List.copyOf(changes);
    conflicts = List.copyOf(conflicts);
    comments = List.copyOf(comments);
  }

  public boolean open() {
    return state == ProposalState.OPEN;
  }

  /** Whether whoever proposed it may send it anew. */
  public boolean revisable() {
    return mine && (open() || state == ProposalState.RETURNED);
  }

  /** Whether the guide has moved on since. */
  public boolean movedOn() {
    return open() && base != guide.revision();
  }
}
