package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Place;
import org.praxis.communities.model.Reader;
import org.praxis.communities.model.Topic;
import org.praxis.communities.store.CommunityStore;
import org.praxis.communities.store.DecidedPlaces;
import org.praxis.communities.store.Moves;
import org.praxis.moderation.Arranged;
import org.praxis.moderation.Arranging;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Destination;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.Route;
import org.praxis.people.CurrentPerson;
import org.praxis.people.PersonId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.ContentKind;
import org.praxis.platform.content.ContentRef;

/**
 * Topics that moderators move by a decision: as by hand, and with the same conditions, but that its
 * author hears of it by the decision, and may appeal.
 */
@ApplicationScoped
class DecidedMoves implements Arranging {
  @Inject Admission admission;
  @Inject CommunityStore communities;
  @Inject DecidedPlaces places;
  @Inject DecidedTexts texts;
  @Inject Moves moves;
  @Inject Relocation relocation;
  @Inject CurrentPerson me;

  @Override
  public boolean arranges(ContentKind kind, Verdict verdict) {
    return kind == ContentKind.TOPIC && verdict == Verdict.MOVE;
  }

  @Override
  public Destination ready(ContentRef content, boolean published, Destination to) {
    Community target = expectTheirs(to);
    Topic topic = texts.find(content, Topic.class);
    expectMovable(topic, target, moves.threads(List.of(topic.id())), to.confirmed(), me.id());
    return Destination.community(target.slug(), to.confirmed());
  }

  private Community expectTheirs(Destination to) {
    if (to == null || to.place() == null || to.place().isBlank()) {
      throw new InvalidInput("to.place", "communities.move.needed");
    }
    // Of what they may not know they learn no more than of what is not there.
    Place target =
        communities
            .place(to.place(), admission.reader())
            .filter(Place::isKnown)
            .orElseThrow(() -> new InvalidInput("to.place", "communities.move.noSuch"));
    if (!target.isModerated()) {
      throw new InvalidInput("to.place", "communities.move.notYours", target.community().name());
    }
    return target.community();
  }

  private void expectMovable(
      Topic topic, Community target, List<ContributionId> moved, boolean confirmed, PersonId by) {
    if (topic.community().id().equals(target.id())) {
      throw new InvalidInput("to.place", "communities.move.same");
    }
    if (topic.community().isArchived() || target.isArchived()) {
      throw new InvalidInput("to.place", "communities.move.archived");
    }
    relocation.expectConfirmed(
        topic.community(), target, relocation.colleagues(moved, by), confirmed, "to.confirmed");
  }

  @Override
  public String foreseen(ContentRef content, PersonId author, Destination to) {
    return to.place() == null
        ? null
        : communities
            .place(to.place(), admission.reader())
            .filter(Place::isModerated)
            .map(Place::community)
            .filter(target -> relocation.isReadBy(author, target))
            .map(Community::name)
            .orElse(null);
  }

  @Override
  public Route route(ContentRef content, CaseId decided, SpaceId space, Destination to) {
    Reader reader = admission.reader();
    return new Route(
        stop(communities.place(new CommunityId(space.value()), reader)),
        stop(communities.place(to.place(), reader)),
        texts.topic(content));
  }

  private static Route.Stop stop(Optional<Place> place) {
    return place
        .filter(Place::isReadable)
        .map(Place::community)
        .map(one -> new Route.Stop(one.name(), one.slug(), null))
        .orElse(null);
  }

  @Override
  public Set<UUID> holdBefore(ContentRef content, Destination to) {
    communities.lock(to.place());
    return texts.standingWith(new ContributionId(content.id()));
  }

  @Override
  public Set<UUID> holdBefore(ContentRef content, CaseId decided) {
    places.movedFrom(decided).ifPresent(communities::lock);
    return texts.standingWith(new ContributionId(content.id()));
  }

  @Override
  public void arrange(ContentRef content, Arranged how) {
    Community target = communities.lock(how.to().place()).orElseThrow(NoSuchCommunity::new);
    List<ContributionId> moved = texts.hold(new ContributionId(content.id()));
    Topic topic = texts.find(content, Topic.class);
    expectMovable(topic, target, moved, how.to().confirmed(), how.by());
    CommunityId from = topic.community().id();
    relocation.move(topic, target, moved, texts.mover(how, how.by(), topic.author()));
    places.keepMove(how.decided(), topic.id(), from);
  }

  @Override
  public boolean putBack(ContentRef content, Arranged how, PersonId judge, Instant now) {
    List<ContributionId> moved = texts.hold(new ContributionId(content.id()));
    Optional<Community> home = places.movedFrom(how.decided()).flatMap(communities::lock);
    if (home.isEmpty() || home.get().isArchived()) {
      return false;
    }
    Topic topic = texts.find(content, Topic.class);
    // What was written for the members of that place since would be read by others.
    if (topic.community().access() != Access.OPEN && moves.isWrittenSince(topic, how.at())) {
      return false;
    }
    relocation.move(topic, home.get(), moved, texts.mover(how, judge, topic.author()));
    return true;
  }
}
