package org.praxis.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.praxis.communities.guides.FindableGuides;
import org.praxis.communities.guides.event.GuidePublished;
import org.praxis.people.PersonId;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.platform.outbox.Subscriber;
import org.praxis.training.FindableTracks;
import org.praxis.training.event.TrackPublished;

/** Guides, tracks and people, as the feed hears of them. */
final class OtherNews {
  private OtherNews() {}

  @ApplicationScoped
  static class Guides implements Subscriber<GuidePublished> {
    @Inject FindableGuides guides;
    @Inject IndexFeed feed;

    @Override
    public String name() {
      return "search/guides";
    }

    @Override
    public Class<GuidePublished> event() {
      return GuidePublished.class;
    }

    @Override
    public void receive(GuidePublished event) {
      feed.refresh(guides, List.of(event.guide().value()));
    }
  }

  @ApplicationScoped
  static class Tracks implements Subscriber<TrackPublished> {
    @Inject FindableTracks tracks;
    @Inject IndexFeed feed;

    @Override
    public String name() {
      return "search/tracks";
    }

    @Override
    public Class<TrackPublished> event() {
      return TrackPublished.class;
    }

    @Override
    public void receive(TrackPublished event) {
      feed.refresh(tracks, List.of(event.track().value()));
    }
  }

  @ApplicationScoped
  static class People implements Subscriber<ProfilesChanged> {
    @Inject IndexFeed feed;

    @Override
    public String name() {
      return "search/people";
    }

    @Override
    public Class<ProfilesChanged> event() {
      return ProfilesChanged.class;
    }

    @Override
    public void receive(ProfilesChanged event) {
      feed.refreshPeople(event.people().stream().map(PersonId::value).toList());
    }
  }
}
