package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.attention.store.Follows;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Reply;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.DecidedPlaces;
import org.praxis.communities.store.Moves;
import org.praxis.communities.store.Rejoins;
import org.praxis.moderation.Arranged;
import org.praxis.moderation.Arranging;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.CaseMoving;
import org.praxis.moderation.Destination;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.Route;
import org.praxis.people.PersonId;
import org.praxis.platform.ChangedMeanwhile;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;
import org.praxis.platform.content.Markup;

/**
 * Replies that moderators make topics of their own by a decision, with what answers them, and with
 * those that follow where they say so.
 */
@ApplicationScoped
class DecidedSplits implements Arranging {
  @Inject DecidedPlaces places;
  @Inject DecidedTexts texts;
  @Inject Rejoins rejoins;
  @Inject Follows follows;
  @Inject CommunityStore communities;
  @Inject Moves moves;
  @Inject CaseMoving cases;
  @Inject Relocation relocation;

  @Override
  public boolean arranges(ContentKind kind, Verdict verdict) {
    return kind == ContentKind.REPLY && verdict == Verdict.SPLIT;
  }

  @Override
  public Destination ready(ContentRef content, boolean published, Destination to) {
    if (to == null || !Markup.isVisible(to.title())) {
      throw new InvalidInput("to.title", "platform.written.blank");
    }
    expectPart(texts.find(content, Reply.class), published);
    return Destination.topic(Markup.line(to.title()), to.following());
  }

  // A change that waits has no title, which a topic needs; but that one is decided now.
  private static void expectPart(Reply reply, boolean published) {
    if (reply.community().isArchived()) {
      throw new CommunityArchived();
    }
    if (published && reply.pending() != null) {
      throw new InvalidInput("to.title", "communities.split.unsettled");
    }
  }

  @Override
  public String foreseen(ContentRef content, PersonId author, Destination to) {
    return Markup.isVisible(to.title())
            && relocation.isReadBy(author, texts.find(content, Reply.class).community())
        ? Markup.line(to.title())
        : null;
  }

  @Override
  public Route route(ContentRef content, CaseId decided, SpaceId space, Destination to) {
    ContributionId id = new ContributionId(content.id());
    UUID topic = texts.topic(content);
    return new Route(
        places
            .splitFrom(decided)
            .or(() -> moves.topicOf(id))
            .flatMap(texts::open)
            .flatMap(stood -> texts.open(stood.topic().id()))
            .map(one -> stop(one.topic().title(), one.id().value()))
            .orElse(null),
        texts.open(id).map(one -> stop(to.title(), topic)).orElse(null),
        topic);
  }

  private static Route.Stop stop(String title, UUID topic) {
    return new Route.Stop(title, null, topic);
  }

  @Override
  public Set<UUID> holdBefore(ContentRef content, Destination to) {
    return moves
        .topicOf(new ContributionId(content.id()))
        .map(texts::standingWith)
        .orElseGet(Set::of);
  }

  @Override
  public Set<UUID> holdBefore(ContentRef content, CaseId decided) {
    Optional<DecidedPlaces.Part> part = places.splitOff(decided);
    part.flatMap(seen -> moves.communityOf(seen.from())).ifPresent(communities::lock);
    return part.map(seen -> texts.standingWith(seen.topic(), seen.from())).orElseGet(Set::of);
  }

  @Override
  public void arrange(ContentRef content, Arranged how) {
    ContributionId id = new ContributionId(content.id());
    ContributionId from = moves.topicOf(id).orElseThrow(NoSuchContribution::new);
    List<ContributionId> all = texts.hold(from);
    if (!all.contains(id)) {
      throw new ChangedMeanwhile();
    }
    Reply first = texts.find(content, Reply.class);
    expectPart(first, how.published());
    List<Contribution> chosen = new ArrayList<>(List.of(first));
    if (how.to().following()) {
      chosen.addAll(moves.after(first));
    }
    List<Contribution> replies = moves.withThoseUnder(first.topic(), chosen);
    places.keepSplit(how.decided(), replies.stream().map(Contribution::id).toList());
    relocation.split(
        first.topic(),
        replies,
        how.to().title(),
        TopicKind.DISCUSSION,
        texts.mover(how, how.by(), first.author()));
  }

  @Override
  public boolean putBack(ContentRef content, Arranged how, PersonId judge, Instant now) {
    Optional<DecidedPlaces.Part> seen = places.splitOff(how.decided());
    if (seen.isEmpty()) {
      return false;
    }
    texts.hold(seen.get().topic(), seen.get().from());
    // Whoever was at it until now may have gone on.
    Optional<DecidedPlaces.Part> part = places.splitOff(how.decided());
    if (part.isEmpty()) {
      return false;
    }
    Topic topic = texts.find(content, Topic.class);
    Topic from =
        texts.find(new ContentRef(ContentKind.TOPIC, part.get().from().value()), Topic.class);
    if (!topic.published()
        || topic.pending() != null
        || !from.published()
        || from.community().isArchived()) {
      return false;
    }
    Relocation.Mover mover = texts.mover(how, judge, topic.author());
    List<PersonId> followers = relocation.followers(topic, mover);
    List<ContributionId> back = moves.threads(List.of(topic.id()));
    follows.join(topic, from);
    rejoins.rejoin(how.decided(), part.get());
    cases.became(topic.id().value(), ContentKind.REPLY);
    relocation.tell(from.id(), topic, back, followers, from.community(), mover);
    relocation.record(
        "communities.topic.merged", topic.id(), from.community(), from.community(), mover);
    return true;
  }
}
