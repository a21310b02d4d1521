package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Holds;
import org.praxis.communities.store.Moves;
import org.praxis.communities.store.Particulars;
import org.praxis.communities.store.Spellings;
import org.praxis.moderation.CaseMoving;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;

/**
 * Moving a topic to another community, into another topic, or replies out of it; for those who look
 * after where it comes from and where it goes. Nothing is lost: whatever moves keeps its identity,
 * so that an address leads to where it stands now, and its authors and followers are told.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class TopicMoving {
  @Inject Admission admission;
  @Inject Holds holds;
  @Inject Moves moves;
  @Inject Follows follows;
  @Inject Particulars particulars;
  @Inject Spellings spellings;
  @Inject Relocation relocation;
  @Inject CaseMoving cases;
  @Inject CurrentPerson me;
  @Inject Caller caller;

  /**
   * @throws WiderReaders when other people would read it there, until that is confirmed
   * @throws AuthorsLocked when some who wrote it could not read it there, until that is confirmed
   * @throws org.praxis.platform.ChangedMeanwhile when something that waits was added at that moment
   */
  public void move(ContributionId id, @NotNull @Valid MoveDraft draft) {
    Place target = admission.lock(draft.community()).moderated().living();
    List<ContributionId> moved = hold(id);
    Opened<Topic> found = moderated(id);
    if (found.place().community().id().equals(target.community().id())) {
      throw new InvalidInput("community", "communities.move.same");
    }
    expectConfirmed(found.place().community(), target.community(), moved, draft.confirmed());
    relocation.move(found.contribution(), target.community(), moved, mover());
  }

  /**
   * Its opening text becomes a reply there, under its title; tags, and an idea's votes, are added
   * to those there.
   *
   * @throws NotMergeable for a poll, an announcement, or an idea that would be none any more
   * @throws WiderReaders when other people would read it there, until that is confirmed
   * @throws AuthorsLocked when some who wrote it could not read it there, until that is confirmed
   */
  public void merge(ContributionId id, @NotNull @Valid MergeDraft draft) {
    if (id.equals(draft.into())) {
      throw new InvalidInput("into", "communities.merge.itself");
    }
    hold(id, draft.into());
    Topic topic = moderated(id).contribution();
    Opened<Topic> into = moderated(draft.into());
    NotMergeable.expectRoom(topic.kind(), into.contribution().kind());
    expectSettled(topic);
    expectSettled(into.contribution());
    List<ContributionId> moved = moves.threads(List.of(id));
    Community from = topic.community();
    expectConfirmed(topic.community(), into.place().community(), moved, draft.confirmed());
    List<PersonId> followers =
        Stream.of(id, draft.into())
            .flatMap(either -> follows.ofReplies(either, me.id()).stream())
            .distinct()
            .toList();
    follows.join(topic, into.contribution());
    // All of its tags, also those for which there is no room: it has them again when it is split
    // off.
    spellings.carry(id, topic.community().id(), into.place().community().id());
    particulars.join(topic, into.contribution());
    moves.into(topic, into.contribution());
    cases.became(id.value(), ContentKind.REPLY);
    relocation.tell(draft.into(), topic, moved, followers, into.place().community(), mover());
    relocation.record("communities.topic.merged", id, from, into.place().community(), mover());
  }

  /**
   * The first of the replies opens the new topic, the others follow it there.
   *
   * @return the new topic
   */
  public ContributionId split(ContributionId id, @NotNull @Valid SplitDraft draft) {
    hold(id);
    Topic topic = moderated(id).contribution();
    if (draft.kind() != TopicKind.QUESTION && draft.kind() != TopicKind.DISCUSSION) {
      throw new InvalidInput("kind", "platform.invalid");
    }
    List<Contribution> chosen = moves.replies(topic, draft.replies());
    if (chosen.size() != draft.replies().size()) {
      throw new InvalidInput("replies", "communities.split.foreign");
    }
    Contribution first = chosen.get(0);
    List<Contribution> replies = moves.withThoseUnder(topic, chosen);
    expectSettled(first);
    relocation.split(topic, replies, draft.title(), draft.kind(), mover());
    return first.id();
  }

  /**
   * Lets others wait who would decide on something in these topics, or write there.
   *
   * @return all that stands in them
   */
  private List<ContributionId> hold(ContributionId... topics) {
    List<ContributionId> before = moves.threads(List.of(topics));
    if (before.isEmpty()) {
      throw new NoSuchContribution();
    }
    Set<UUID> held = cases.holdDecisions(Relocation.values(before));
    holds.topics(List.of(topics));
    // With what somebody was writing there until now.
    List<ContributionId> all = moves.threads(List.of(topics));
    cases.expectHeld(Relocation.values(all), held);
    return all;
  }

  private Opened<Topic> moderated(ContributionId id) {
    Opened<Topic> found = admission.readable(id, Topic.class);
    found.place().moderated().living();
    return found;
  }

  // What waits or was taken back has a form that another place would not know.
  private static void expectSettled(Contribution contribution) {
    if (!contribution.published() || contribution.pending() != null) {
      throw new NotPublished();
    }
  }

  private void expectConfirmed(
      Community from, Community to, List<ContributionId> moved, Boolean confirmed) {
    relocation.expectConfirmed(
        from,
        to,
        relocation.colleagues(moved, me.id()),
        Boolean.TRUE.equals(confirmed),
        "confirmed");
  }

  private Relocation.Mover mover() {
    return Relocation.Mover.byHand(me.id(), caller.name());
  }
}
