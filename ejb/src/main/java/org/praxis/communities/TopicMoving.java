package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.event.ContributionsMoved;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.Holds;
import org.praxis.communities.store.Memberships;
import org.praxis.communities.store.Moves;
import org.praxis.communities.store.Particulars;
import org.praxis.communities.store.Spellings;
import org.praxis.moderation.CaseMoving;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;

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
  @Inject Memberships memberships;
  @Inject Follows follows;
  @Inject Particulars particulars;
  @Inject Spellings spellings;
  @Inject CaseMoving cases;
  @Inject Authors names;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;
  @Inject Clock clock;

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
    expectConfirmed(
        found.place().community(), target.community(), moves.authors(moved), draft.confirmed());
    List<PersonId> followers = follows.ofReplies(id, me.id());
    moves.toCommunity(found.contribution(), target.community());
    particulars.translate(found.contribution());
    spellings.carry(id, found.place().community().id(), target.community().id());
    tell(id, found.contribution(), moved, followers, target.community());
    record("communities.topic.moved", id, found.place().community(), target.community());
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
    expectConfirmed(
        topic.community(), into.place().community(), moves.authors(moved), draft.confirmed());
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
    tell(draft.into(), topic, moved, followers, into.place().community());
    record("communities.topic.merged", id, from, into.place().community());
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
    List<PersonId> followers = follows.ofReplies(id, me.id());
    moves.split(topic, replies, Markup.line(draft.title()), draft.kind());
    cases.became(first.id().value(), ContentKind.TOPIC);
    tell(
        first.id(),
        topic,
        replies.stream().map(Contribution::id).toList(),
        followers,
        topic.community());
    record("communities.topic.split", first.id(), topic.community(), topic.community());
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
    Set<UUID> held = cases.holdDecisions(values(before));
    holds.topics(List.of(topics));
    // With what somebody was writing there until now.
    List<ContributionId> all = moves.threads(List.of(topics));
    cases.expectHeld(values(all), held);
    return all;
  }

  private static List<UUID> values(List<ContributionId> ids) {
    return ids.stream().map(ContributionId::value).toList();
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
      Community from, Community to, List<PersonId> authors, Boolean confirmed) {
    if (Boolean.TRUE.equals(confirmed) || from.id().equals(to.id())) {
      return;
    }
    int locked = to.access() == Access.OPEN ? 0 : outside(to, colleagues(authors));
    if (from.access() != Access.OPEN) {
      throw new WiderReaders(to.name(), locked);
    }
    if (locked > 0) {
      throw new AuthorsLocked(to.name(), locked);
    }
  }

  private int outside(Community community, List<PersonId> people) {
    return people.size() - memberships.roles(community, people).size();
  }

  private void tell(
      ContributionId topic,
      Topic from,
      List<ContributionId> moved,
      List<PersonId> followers,
      Community community) {
    Instant now = clock.instant();
    cases.move(values(moved), community.space());
    List<PersonId> authors = colleagues(moves.authors(moved));
    List<PersonId> others =
        followers.stream().filter(follower -> !authors.contains(follower)).toList();
    outbox.record(
        new ContributionsMoved(
            topic, from.id(), from.title(), community.id(), authors, others, me.id(), now));
  }

  /** Without whoever moves it. */
  private List<PersonId> colleagues(List<PersonId> authors) {
    return authors.stream()
        .filter(author -> !author.equals(me.id()))
        .filter(author -> !names.isExternal(author))
        .toList();
  }

  private void record(String action, ContributionId topic, Community from, Community to) {
    audit.record(
        new AuditEntry(action, caller.name(), topic.toString(), null, Map.of())
            .in(to.slug())
            .changing(
                AuditEntry.facts("community", from.slug()),
                AuditEntry.facts("community", to.slug())));
  }
}
