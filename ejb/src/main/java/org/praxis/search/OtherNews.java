package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.FindableCommunities;
import org.praxis.communities.event.CommunityChanged;
import org.praxis.communities.guides.FindableGuides;
import org.praxis.communities.guides.event.GuideHandedOver;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.people.PersonId;
import org.praxis.people.event.PersonDeactivated;
import org.praxis.people.event.PersonLeft;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.platform.outbox.NamedSubscriber;
import org.praxis.training.FindableTracks;
import org.praxis.training.event.TrackPublished;

/** Guides, tracks, communities and people, as the feed hears of them. */
final class OtherNews {
  private OtherNews() {}

  @ApplicationScoped
  static class Guides extends NamedSubscriber<GuidePublished> {
    @Inject FindableGuides guides;
    @Inject IndexFeed feed;

    Guides() {
      super("search/guides", GuidePublished.class);
    }

    @Override
    public void receive(GuidePublished event) {
      feed.refresh(guides, List.of(event.guide().value()));
    }
  }

  @ApplicationScoped
  static class HandedOver extends NamedSubscriber<GuideHandedOver> {
    @Inject FindableGuides guides;
    @Inject IndexFeed feed;

    HandedOver() {
      super("search/guides-handed-over", GuideHandedOver.class);
    }

    @Override
    public void receive(GuideHandedOver event) {
      feed.refresh(guides, List.of(event.guide().value()));
    }
  }

  @ApplicationScoped
  static class Tracks extends NamedSubscriber<TrackPublished> {
    @Inject FindableTracks tracks;
    @Inject IndexFeed feed;

    Tracks() {
      super("search/tracks", TrackPublished.class);
    }

    @Override
    public void receive(TrackPublished event) {
      feed.refresh(tracks, List.of(event.track().value()));
    }
  }

  @ApplicationScoped
  static class Communities extends NamedSubscriber<CommunityChanged> {
    @Inject FindableCommunities communities;
    @Inject IndexFeed feed;

    Communities() {
      super("search/communities", CommunityChanged.class);
    }

    @Override
    public void receive(CommunityChanged event) {
      feed.refresh(communities, List.of(event.community().value()));
    }
  }

  @ApplicationScoped
  static class People extends NamedSubscriber<ProfilesChanged> {
    @Inject IndexFeed feed;

    People() {
      super("search/people", ProfilesChanged.class);
    }

    @Override
    public void receive(ProfilesChanged event) {
      feed.refreshPeople(event.people().stream().map(PersonId::value).toList());
    }
  }

  /** Beside what changed of a great many: who left is not found from then on. */
  @ApplicationScoped
  static class Left extends NamedSubscriber<PersonLeft> {
    @Inject IndexFeed feed;

    Left() {
      super("search/left", PersonLeft.class);
    }

    @Override
    public void receive(PersonLeft event) {
      feed.refreshPeople(List.of(event.person().value()));
    }
  }

  @ApplicationScoped
  static class Deactivated extends NamedSubscriber<PersonDeactivated> {
    @Inject IndexFeed feed;

    Deactivated() {
      super("search/deactivated", PersonDeactivated.class);
    }

    @Override
    public void receive(PersonDeactivated event) {
      feed.refreshPeople(List.of(event.person().value()));
    }
  }
}
